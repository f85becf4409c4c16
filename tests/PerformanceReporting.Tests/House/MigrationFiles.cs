using System.Globalization;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Scripts of the schema are numbered without a gap and begin by saying what they are for.</summary>
public sealed class MigrationFiles
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("sqlserver")]
    public void Migrations_are_numbered_without_a_gap(string engine)
    {
        var numbers = Repository.Files($"db/{engine}/migrations", "*.sql").Select(file => file.Split('/')[^1][..4]).ToList();

        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => number.ToString("0000", CultureInfo.InvariantCulture)), numbers);
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
}
