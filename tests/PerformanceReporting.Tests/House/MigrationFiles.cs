using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Scripts of the schema are numbered, alike on both engines, and begin by saying what they are for.</summary>
public sealed class MigrationFiles
{
    // A number may be left out: work that goes on side by side takes ranges of its own.
    [Fact]
    public void Migrations_have_a_number_each_and_the_same_names_on_both_engines()
    {
        var (sqlite, sqlServer) = (Names("sqlite"), Names("sqlserver"));

        Assert.Equal(sqlServer, sqlite);
        Assert.All(sqlite, name => Assert.Matches("^[0-9]{4}_[a-z_]+[.]sql$", name));
        Assert.Equal(sqlite.Count, sqlite.Select(name => name[..4]).Distinct().Count());
    }

    [Fact]
    public void Each_script_begins_by_saying_what_it_is_for() =>
        Faults.None(
            from script in SourceFile.Under("db", "*.sql")
            where !script.Text.StartsWith("-- ", StringComparison.Ordinal)
            select $"{script} begins without a comment: say what it is for, and for a migration whether it may run twice");

    [Fact]
    public void A_view_s_file_bears_its_name() =>
        Faults.None(
            from script in SourceFile.Under("db", "*.sql")
            where script.Path.Contains("/views/", StringComparison.Ordinal)
            where !script.Text.Contains($"create view {Path.GetFileNameWithoutExtension(script.Name)} as", StringComparison.Ordinal)
            select $"{script} creates no view of its name");

    private static List<string> Names(string engine) => [.. Repository.Files($"db/{engine}/migrations", "*.sql").Select(file => file.Split('/')[^1])];
}
