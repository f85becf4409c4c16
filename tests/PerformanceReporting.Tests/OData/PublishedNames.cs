using PerformanceReporting.OData;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>The catalogue against the views.</summary>
public abstract class PublishedNames<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Every_set_has_the_columns_of_its_view()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            await using var session = new ReadSession(Database, TimeSpan.FromSeconds(10), Cancellation);
            var row = await session.ReadAsync(new($"select * from {set.Source}", []));
            var held = Enumerable.Range(0, row.FieldCount).Select(row.GetName);
            Assert.Equal($"{set.Name}: {string.Join(", ", held.Order())}", $"{set.Name}: {string.Join(", ", set.Columns.Select(column => column.Name).Order())}");
        }
    }
}

public sealed class PublishedNamesOnSqlite(SqliteEngine engine) : PublishedNames<SqliteEngine>(engine);

public sealed class PublishedNamesOnSqlServer(SqlServerEngine engine) : PublishedNames<SqlServerEngine>(engine);
