using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>A table as its <c>create table</c> declares it.</summary>
internal static class TableShape
{
    public static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;

    public static Relation RelationOf(CreateTableStatement table) =>
        new(NameOf(table.SchemaObjectName), [.. table.Definition.ColumnDefinitions.Select(Column)]);

    public static bool IsNullable(ColumnDefinition column) =>
        column.Constraints.OfType<NullableConstraintDefinition>().SingleOrDefault()?.Nullable
        ?? throw new NotSupportedException($"Column {column.ColumnIdentifier.Value} does not say null or not null.");

    private static RelationColumn Column(ColumnDefinition column) => new(
        column.ColumnIdentifier.Value,
        SqlType.From(column.DataType),
        IsGenerated: column.IdentityOptions is not null,
        IsRequired: !IsNullable(column) && column.IdentityOptions is null && column.DefaultConstraint is null);
}
