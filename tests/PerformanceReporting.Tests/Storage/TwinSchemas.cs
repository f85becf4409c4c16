using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using PerformanceReporting.Tests.Support;
using PerformanceReporting.Tests.Support.SqlServer;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>The two engines hold the same: a migrated SQLite file against the tables and views that the scripts for SQL Server make.</summary>
public sealed partial class TwinSchemas(SqliteEngine engine) : DatabaseTests<SqliteEngine>(engine)
{
    // DbUp's own journal; each engine has its own.
    private const string Journal = "SchemaVersions";

    private const string TablesAndIndexes =
        """
        select   sql
        from     sqlite_master
        where    type in ('table', 'index')
        and      sql is not null
        and      tbl_name not in ('sqlite_sequence', @Journal)
        order by rowid
        """;

    private const string TriggersOfSqlite =
        """
        select name || ' on ' || tbl_name
        from   sqlite_master
        where  type = 'trigger'
        """;

    private const string ColumnsOfView =
        """
        select   name as Name, type as Type
        from     pragma_table_info(@View)
        order by cid
        """;

    [Fact]
    public async Task Tables_columns_keys_checks_and_indexes_are_alike()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var statements = (await db.QueryAsync<string>(TablesAndIndexes, new { Journal }, Cancellation))
            .SelectMany(sql => Fragments.ParseOrThrow("sqlite_master", AsList().Replace(sql, Listed)).Batches)
            .SelectMany(batch => batch.Statements)
            .ToList();

        Assert.Equal(
            Lines(SqlServerSchema.Current.Tables.Where(table => TableShape.NameOf(table.SchemaObjectName) != Journal), SqlServerSchema.Current.Indexes, TwinOf),
            Lines(statements.OfType<CreateTableStatement>(), statements.OfType<CreateIndexStatement>(), column => Fragments.Text(column.DataType)));
    }

    [Fact]
    public async Task Triggers_watch_the_same_tables_for_the_same_actions()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var onSqlite = await db.QueryAsync<string>(TriggersOfSqlite, null, Cancellation);

        Assert.Equal(
            from trigger in SqlServerSchema.Current.Triggers
            let table = TableShape.NameOf(trigger.TriggerObject.Name)
            from action in trigger.TriggerActions
            let watched = $"TR_{table}_Frozen_{action.TriggerActionType} on {table}"
            orderby watched
            select watched,
            onSqlite.Order());
    }

    [Fact]
    public async Task Views_give_the_same_columns()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        foreach (var view in SqlServerSchema.Current.Views.Keys)
        {
            var onSqlite = await db.QueryAsync<(string Name, string Type)>(ColumnsOfView, new { View = view }, Cancellation);
            var onSqlServer = SqlServerSchema.Current.Relations[view].Columns!;

            Assert.Equal(onSqlServer.Select(column => $"{view}.{column.Name}"), onSqlite.Select(column => $"{view}.{column.Name}"));
            Assert.Equal(
                onSqlServer.Zip(onSqlite).Where(pair => pair.Second.Type.Length > 0).Select(pair => $"{view}.{pair.First.Name} {TwinOf(pair.First.Type!.Declaration)}"),
                onSqlite.Where(column => column.Type.Length > 0).Select(column => $"{view}.{column.Name} {column.Type.ToLowerInvariant()}"));
        }
    }

    [Fact]
    public void Scripts_have_the_same_names()
    {
        Assert.Equal(Names("sqlserver"), Names("sqlite"));

        static IEnumerable<string> Names(string engine) => Repository.Files($"db/{engine}").Select(file => file[$"db/{engine}/".Length..]);
    }

    // Where SQLite wants the values of an index's condition one by one, SQL Server wants a list.
    [GeneratedRegex(@"\((\w+) = ('\w+')(?: or \1 = ('\w+'))+\)")]
    private static partial Regex AsList();

    private static string Listed(Match values) => $"{values.Groups[1]} in ({string.Join(", ", values.Groups[2].Captures.Concat(values.Groups[3].Captures))})";

    private static IEnumerable<string> Lines(IEnumerable<CreateTableStatement> tables, IEnumerable<CreateIndexStatement> indexes, Func<ColumnDefinition, string> type) =>
        tables.OrderBy(table => TableShape.NameOf(table.SchemaObjectName), StringComparer.Ordinal).SelectMany(table => SchemaLines.Of(table, type))
            .Concat(indexes.Select(SchemaLines.Of).Order(StringComparer.Ordinal));

    private static string TwinOf(ColumnDefinition column)
    {
        var declared = Fragments.Text(column.DataType);
        if (declared.StartsWith("nvarchar", StringComparison.Ordinal) && column.Collation?.Value != "Latin1_General_100_BIN2")
        {
            throw new NotSupportedException(
                $"Column {column.ColumnIdentifier.Value} must be collated Latin1_General_100_BIN2: elsewhere SQL Server compares text without case.");
        }

        return TwinOf(declared);
    }

    private static string TwinOf(string declared) => declared switch
    {
        "int" or "bigint" or "bit" or "decimal(18, 4)" => "integer",
        "date" or "datetime2(3)" => "text",
        _ when declared.StartsWith("nvarchar(", StringComparison.Ordinal) => "text",
        "varbinary(max)" => "blob",
        _ => throw new NotSupportedException($"{declared} has no twin on SQLite; use int, bigint, bit, decimal(18, 4), date, datetime2(3), nvarchar or varbinary(max)."),
    };
}
