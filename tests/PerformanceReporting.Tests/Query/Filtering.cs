using System.Globalization;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Query;

/// <summary>
/// Every line of the tables of filters: the SQL for both databases, and the rows that it finds. The rows are written by
/// hand, from the specification; the SQL is written by the compiler and read by a reviewer.
/// </summary>
public abstract class Filtering<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private static readonly (string Table, string Option)[] Tables =
    [
        ("filter", "$filter"),
        ("calculations", "$filter"),
        ("functions", "$filter"),
        ("times", "$filter"),
        ("types", "$filter"),
        ("search", "$search"),
        ("order", "$orderby"),
    ];

    [Fact]
    public async Task Each_filter_finds_the_rows_that_the_specification_says()
    {
        await ExampleTables.CreateAsync(Database);
        var wrong = new List<string>();
        foreach (var (option, one) in Tables.SelectMany(table => SqlCases.Open(table.Table).Cases().Select(one => (table.Option, one))))
        {
            var found = await FindAsync(option, one.Query);
            var expected = Expected(one);
            if (found != expected)
            {
                wrong.Add($"{one.Query}: expected {expected}, found {found}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    /// <summary>The rows; or, where one database alone cannot find them, its refusal.</summary>
    private string Expected(SqlCases.Case one)
    {
        var sql = one.Column(Database.Provider == DatabaseProvider.SqlServer ? 2 : 3);
        return sql.StartsWith(nameof(UnsupportedQueryException), StringComparison.Ordinal) ? sql : one.Column(1);
    }

    private async Task<string> FindAsync(string option, string expression)
    {
        try
        {
            var query = ExampleQueries.Compile($"Items?$select=Id&{option}={Uri.EscapeDataString(expression)}", ExampleTables.DialectOf(Database.Provider));
            await using var session = new ReadSession(Database, TimeSpan.FromSeconds(10), Cancellation);
            var reader = await session.ReadAsync(query.Root.Statement);
            var found = new List<string>();
            while (await reader.ReadAsync(Cancellation))
            {
                found.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
            }

            return found.Count == 0 ? "none" : string.Join(' ', found);
        }
        catch (System.Data.Common.DbException beyond) when (DbErrors.IsOutOfRange(beyond))
        {
            return "out of range";
        }
        catch (Exception failure) when (failure is QueryException or System.Data.Common.DbException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }
}

public sealed class FilteringOnSqlite(SqliteEngine engine) : Filtering<SqliteEngine>(engine);

public sealed class FilteringOnSqlServer(SqlServerEngine engine) : Filtering<SqlServerEngine>(engine);
