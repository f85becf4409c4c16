namespace PerformanceReporting.Query.Sql;

/// <summary>Finds queries within an expression.</summary>
internal sealed class Subqueries : SqlRewriter
{
    private bool _found;

    public static bool AreIn(SqlNode node)
    {
        var search = new Subqueries();
        search.Value(node);
        return search._found;
    }

    public override Select Rewrite(Select select)
    {
        _found = true;
        return select;
    }
}
