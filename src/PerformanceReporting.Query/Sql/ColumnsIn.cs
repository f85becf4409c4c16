namespace PerformanceReporting.Query.Sql;

/// <summary>Finds the columns that an expression or a query refers to, queries within it included.</summary>
internal sealed class ColumnsIn : SqlRewriter
{
    private readonly HashSet<ColumnRef> _found = [];

    public static IReadOnlySet<ColumnRef> Of(SqlNode? node)
    {
        var search = new ColumnsIn();
        if (node is not null)
        {
            search.Value(node);
        }

        return search._found;
    }

    public static IReadOnlySet<ColumnRef> Of(Select select)
    {
        var search = new ColumnsIn();
        search.Rewrite(select);
        return search._found;
    }

    protected override SqlNode Value(SqlNode node)
    {
        if (node is ColumnRef column)
        {
            _found.Add(column);
        }

        return base.Value(node);
    }
}
