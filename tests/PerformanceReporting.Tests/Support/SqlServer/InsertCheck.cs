using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>Whether an insert names its columns, gives each a value of its kind, leaves out none that must have one, and none that the database gives.</summary>
internal sealed class InsertCheck(
    Relation table, ExpressionTypes types, SortedSet<string> problems, Func<QueryExpression, IReadOnlyList<RelationColumn>?> columnsOf)
{
    public void Check(InsertSpecification insert, Scope scope)
    {
        var columns = insert.Columns;
        if (columns.Count == 0)
        {
            problems.Add($"the insert into {table.Name} does not name its columns");
            return;
        }

        CheckNames([.. columns.Select(NameOf)]);
        switch (insert.InsertSource)
        {
            case ValuesInsertSource rows:
                foreach (var row in rows.RowValues)
                {
                    CheckValues(columns, [.. row.ColumnValues], scope);
                }

                break;
            case SelectInsertSource select:
                CheckSelected(columns, select);
                break;
        }
    }

    private static string NameOf(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;

    private void CheckNames(IReadOnlyList<string> names)
    {
        foreach (var column in table.Columns!)
        {
            var isNamed = names.Contains(column.Name, StringComparer.OrdinalIgnoreCase);
            if (isNamed && column.IsGenerated)
            {
                problems.Add($"{table.Name}.{column.Name} is an identity: SQL Server refuses a value for it");
            }
            else if (!isNamed && column.IsRequired)
            {
                problems.Add($"the insert into {table.Name} gives no value for {column.Name}, which is not null");
            }
        }
    }

    private void CheckValues(IList<ColumnReferenceExpression> columns, IReadOnlyList<ScalarExpression> values, Scope scope)
    {
        if (CountMatches(columns.Count, values.Count))
        {
            foreach (var (column, value) in columns.Zip(values))
            {
                if (table.Column(NameOf(column))?.Type is { } type)
                {
                    types.Expect(value, type, scope, column);
                }
            }
        }
    }

    private void CheckSelected(IList<ColumnReferenceExpression> columns, SelectInsertSource source)
    {
        if (columnsOf(source.Select) is not { } given || !CountMatches(columns.Count, given.Count))
        {
            return;
        }

        foreach (var (column, value) in columns.Zip(given))
        {
            if (table.Column(NameOf(column))?.Type is { } wanted && value.Type is { } type && type.Kind != wanted.Kind)
            {
                problems.Add($"the insert into {table.Name} writes {value.Name}, a {type.Declaration}, to {NameOf(column)}, which is {wanted.Declaration}");
            }
        }
    }

    private bool CountMatches(int columns, int values)
    {
        if (columns != values)
        {
            problems.Add($"the insert into {table.Name} names {columns} columns and gives {values} values");
        }

        return columns == values;
    }
}
