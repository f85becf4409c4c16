using System.Data;
using System.Globalization;
using Dapper;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;

namespace PerformanceReporting.Tests.Query;

/// <summary>The example rows in a database of their own.</summary>
internal static class ExampleTables
{
    public static Dialect DialectOf(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite ? Dialect.Sqlite : Dialect.SqlServer;

    public static async Task CreateAsync(Database database)
    {
        await using var db = await database.OpenAsync();
        foreach (var set in ExampleCatalogue.Value.Sets.Where(set => set.Source == set.Name))
        {
            var columns = set.Columns.Select(column =>
                $"[{column.Name}] {TypeOn(database.Provider, column.Type)} {(column.Nullable ? "null" : "not null")}");
            await db.ExecuteAsync($"create table [{set.Name}] ({string.Join(", ", columns)})");
            foreach (var row in ExampleRows.Tables[set.Name])
            {
                var names = set.Columns.Select((_, index) => $"@p{index}");
                var values = new DynamicParameters();
                for (var index = 0; index < row.Length; index++)
                {
                    Add(values, $"@p{index}", Value(database.Provider, set.Columns[index].Type, row[index]), set.Columns[index].Type);
                }

                await db.ExecuteAsync($"insert into [{set.Name}] values ({string.Join(", ", names)})", values);
            }
        }
    }

    private static void Add(DynamicParameters values, string name, object? value, DataType type)
    {
        if (value is null && type.Kind == DataKind.Decimal)
        {
            values.Add(name, null, DbType.Decimal);
        }
        else
        {
            values.Add(name, value, value is DateTime && type.Kind == DataKind.Moment ? DbType.DateTime2 : null);
        }
    }

    private static object? Value(DatabaseProvider provider, DataType type, object? value) => (provider, type.Kind, value) switch
    {
        (_, _, null) => null,
        (DatabaseProvider.Sqlite, DataKind.Decimal, decimal exact) => (long)(exact * 10_000),
        (DatabaseProvider.SqlServer, DataKind.Date or DataKind.Moment, string text) =>
            DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
        _ => value,
    };

    private static string TypeOn(DatabaseProvider provider, DataType type) => (provider, type.Kind) switch
    {
        (DatabaseProvider.Sqlite, DataKind.Text or DataKind.Enum or DataKind.Date or DataKind.Moment) => "text",
        (DatabaseProvider.Sqlite, _) => "integer",
        (_, DataKind.Text or DataKind.Enum) => $"nvarchar({type.MaxLength ?? 20}) collate Latin1_General_100_BIN2",
        (_, DataKind.Date) => "date",
        (_, DataKind.Moment) => "datetime2(3)",
        (_, DataKind.Decimal) => "decimal(18, 4)",
        (_, DataKind.Boolean) => "bit",
        (_, DataKind.Int64) => "bigint",
        _ => "int",
    };
}
