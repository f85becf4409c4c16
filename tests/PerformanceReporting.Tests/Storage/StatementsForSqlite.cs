using Microsoft.Data.Sqlite;
using PerformanceReporting.Tests.Support;
using PerformanceReporting.Tests.Support.SqlServer;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>What the program sends to SQLite is prepared, not run, on a migrated file: SQLite resolves every name while preparing.</summary>
public sealed class StatementsForSqlite(SqliteEngine engine) : DatabaseTests<SqliteEngine>(engine)
{
    [Fact]
    public async Task Every_statement_can_be_prepared() => Faults.None(await FaultsOf(ProductStatements.ForSqlite));

    [Theory]
    [InlineData("select Titel from Unit", "no such column: Titel")]
    [InlineData("select Title from Unitt", "no such table: Unitt")]
    [InlineData("insert into Unit (Code, Title) values (@Code)", "1 values for 2 columns")]
    [InlineData("select top 1 Title from Unit", "syntax error")]
    public async Task A_slip_is_told_by_the_name_of_its_statement(string sql, string told) =>
        Assert.Contains(told, Assert.Single(await FaultsOf([("UnitQueries.Slip", sql)])), StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> FaultsOf(IEnumerable<(string Name, string Sql)> statements)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var faults = new List<string>();
        foreach (var (name, sql) in statements)
        {
            await using var command = db.Connection.CreateCommand();
            command.CommandText = SqlServerChecks.AsSent(sql);
            try
            {
                await command.PrepareAsync(Cancellation);
            }
            catch (SqliteException fault)
            {
                faults.Add($"{name}: {fault.Message}");
            }
        }

        return faults;
    }
}
