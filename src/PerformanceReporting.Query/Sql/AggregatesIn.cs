namespace PerformanceReporting.Query.Sql;

/// <summary>Finds the aggregates in expressions: what they make of the rows of a group.</summary>
internal sealed class AggregatesIn : SqlRewriter
{
    private readonly List<SqlNode> _found = [];

    public static IReadOnlyList<SqlNode> Of(IEnumerable<SqlNode> nodes)
    {
        var search = new AggregatesIn();
        foreach (var node in nodes)
        {
            search.Value(node);
        }

        return [.. search._found.Distinct()];
    }

    // Those of a query within an expression are of other rows.
    public override Select Rewrite(Select select) => select;

    protected override SqlNode Value(SqlNode node)
    {
        if (node is Aggregate or CountAll)
        {
            _found.Add(node);
        }

        return base.Value(node);
    }
}
