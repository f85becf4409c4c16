using PerformanceReporting.Tests.Support;
using PerformanceReporting.Tests.Support.SqlServer;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>Where a server is there: what the checks read from the scripts is what the server made of them.</summary>
public sealed class SchemaOnSqlServer(SqlServerEngine engine) : DatabaseTests<SqlServerEngine>(engine)
{
    private const string Columns =
        """
        select table_name, column_name
        from   information_schema.columns
        """;

    [Fact]
    public async Task The_server_has_the_tables_views_and_columns_of_the_scripts()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var there = await db.QueryAsync<(string Table, string Column)>(Columns, null, Cancellation);

        Assert.Equal(
            SqlServerSchema.Current.Relations.Values.SelectMany(relation => relation.Columns!.Select(column => $"{relation.Name}.{column.Name}")).Order(StringComparer.OrdinalIgnoreCase),
            there.Select(column => $"{column.Table}.{column.Column}").Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }
}
