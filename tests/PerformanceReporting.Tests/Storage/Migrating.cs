using System.Data.Common;
using DbUp.Engine;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

public abstract class Migrating<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string CountEvents =
        """
        select count(*)
        from   AuditEvent
        """;

    private const string ReadHalf =
        """
        select count(*)
        from   Half
        """;

    [Fact]
    public void A_second_migration_finds_nothing_to_do()
    {
        var options = Engine.CreateEmpty();

        Assert.Equal(Shipped().Select(script => script.Name), MigratorOf(options).Migrate());
        Assert.Empty(MigratorOf(options).Migrate());
    }

    [Fact]
    public async Task A_failed_migration_says_which_and_leaves_the_state_before_it()
    {
        var options = Engine.CreateEmpty();
        MigratorOf(options).Migrate();
        var broken = new SqlScript("9999_half.sql", "create table Half (Id int not null); insert into Half (Id, Nothing) values (1, 2);");

        var failure = Assert.Throws<StorageException>(() => MigratorOf(options).Migrate([.. Shipped(), broken]));

        Assert.Contains("'9999_half.sql' failed and was rolled back", failure.Message, StringComparison.Ordinal);
        await using var db = await new Database(options).OpenAsync(Cancellation);
        Assert.Equal(0, await db.SingleAsync<int>(CountEvents, null, Cancellation));
        await Assert.ThrowsAnyAsync<DbException>(() => db.SingleAsync<int>(ReadHalf, null, Cancellation));
        Assert.Empty(MigratorOf(options).Migrate());
    }

    [Fact]
    public void A_failed_migration_stops_those_after_it()
    {
        var options = Engine.CreateEmpty();
        SqlScript[] scripts = [new("1.sql", "create table First (Id int not null)"), new("2.sql", "nonsense"), new("3.sql", "create table Third (Id int not null)")];

        Assert.Throws<StorageException>(() => MigratorOf(options).Migrate(scripts));

        Assert.Equal(["2.sql", "3.sql"], MigratorOf(options).Migrate([scripts[0], new("2.sql", "create table Second (Id int not null)"), scripts[2]]));
    }

    [Fact]
    public void A_changed_view_is_created_again_and_no_other()
    {
        var options = Engine.CreateEmpty();
        MigratorOf(options).Migrate();

        var ran = MigratorOf(options).Migrate(WithChangedView("Units.sql"));

        Assert.StartsWith("Units.sql ", Assert.Single(ran), StringComparison.Ordinal);
    }

    [Fact]
    public void A_view_that_is_changed_back_is_created_again()
    {
        var options = Engine.CreateEmpty();
        MigratorOf(options).Migrate();
        MigratorOf(options).Migrate(WithChangedView("Units.sql"));

        var ran = MigratorOf(options).Migrate();

        Assert.StartsWith("Units.sql ", Assert.Single(ran), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_processes_that_start_at_once_on_an_empty_database_do_not_race()
    {
        var options = Engine.CreateEmpty();

        var said = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ProductProcess.RunAsync(options, ["migrate"], Cancellation)));

        Assert.All(said, ended => Assert.Equal((0, ""), (ended.ExitCode, ended.Error)));
        Assert.Single(said, ended => ended.Output.Contains($"{Shipped().Count} scripts applied", StringComparison.Ordinal));
        Assert.Empty(MigratorOf(options).Migrate());
    }

    private static Migrator MigratorOf(DatabaseOptions options) => new(options, NullLogger<Migrator>.Instance);

    private IReadOnlyList<SqlScript> Shipped() => Migrator.Scripts(ShippedFolder);

    private string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "db", Engine.Options.Provider == DatabaseProvider.Sqlite ? "sqlite" : "sqlserver");

    private IReadOnlyList<SqlScript> WithChangedView(string view)
    {
        var folder = Directory.CreateTempSubdirectory("performance-reporting-views-");
        try
        {
            foreach (var kind in (string[])["migrations", "views"])
            {
                var copies = folder.CreateSubdirectory(kind);
                foreach (var file in Directory.EnumerateFiles(Path.Combine(ShippedFolder, kind)))
                {
                    File.Copy(file, Path.Combine(copies.FullName, Path.GetFileName(file)));
                }
            }

            File.AppendAllText(Path.Combine(folder.FullName, "views", view), "-- Changed.\n");
            return Migrator.Scripts(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

public sealed class MigratingOnSqlite(SqliteEngine engine) : Migrating<SqliteEngine>(engine);

public sealed class MigratingOnSqlServer(SqlServerEngine engine) : Migrating<SqlServerEngine>(engine);
