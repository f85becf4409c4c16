using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>A table or index as lines of text, one for each thing that the engines must have alike.</summary>
internal static class SchemaLines
{
    /// <param name="table">A <c>create table</c>, of either engine.</param>
    /// <param name="type">How a column's type is written.</param>
    public static IEnumerable<string> Of(CreateTableStatement table, Func<ColumnDefinition, string> type)
    {
        var name = TableShape.NameOf(table.SchemaObjectName);
        var columns = table.Definition.ColumnDefinitions.Select(column =>
            $"{name}.{column.ColumnIdentifier.Value} {type(column)} {(TableShape.IsNullable(column) ? "null" : "not null")}{Default(column)}");
        return columns.Concat(table.Definition.TableConstraints.Select(constraint => $"{name} {Of(constraint)}").Order(StringComparer.Ordinal));
    }

    public static string Of(CreateIndexStatement index) =>
        $"{TableShape.NameOf(index.OnName)} {(index.Unique ? "unique index" : "index")} {index.Name.Value} ({Columns(index.Columns)})"
        + (index.FilterPredicate is { } filter ? $" where {Fragments.Canonical(filter)}" : "");

    private static string Of(ConstraintDefinition constraint) => $"{constraint.ConstraintIdentifier?.Value ?? "(a constraint without a name)"} " + constraint switch
    {
        UniqueConstraintDefinition { IsPrimaryKey: true } key => $"primary key ({Columns(key.Columns)})",
        UniqueConstraintDefinition key => $"unique ({Columns(key.Columns)})",
        CheckConstraintDefinition check => $"check ({Fragments.Canonical(check.CheckCondition)})",
        ForeignKeyConstraintDefinition key =>
            $"foreign key ({Names(key.Columns)}) references {TableShape.NameOf(key.ReferenceTableName)} ({Names(key.ReferencedTableColumns)}) {key.DeleteAction}",
        _ => throw new NotSupportedException($"The comparison of the engines does not know '{Fragments.Text(constraint)}' yet."),
    };

    private static string Default(ColumnDefinition column) => column.DefaultConstraint is { } value ? $" default {Fragments.Canonical(value.Expression)}" : "";

    private static string Columns(IEnumerable<ColumnWithSortOrder> columns) =>
        string.Join(", ", columns.Select(column => Fragments.Text(column.Column) + (column.SortOrder == SortOrder.Descending ? " desc" : "")));

    private static string Names(IEnumerable<Identifier> names) => string.Join(", ", names.Select(name => name.Value));
}
