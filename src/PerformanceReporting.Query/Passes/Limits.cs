using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>Counts the nodes of every select of a plan and refuses more than one query may have.</summary>
internal sealed class Limits(int allowed) : SqlRewriter
{
    private int _nodes;

    public static void Check(QueryPlan plan, QueryLimits limits) => plan.Map(select => new Limits(limits.Nodes).Rewrite(select));

    protected override SqlNode Value(SqlNode node) => ++_nodes <= allowed
        ? base.Value(node)
        : throw new QueryTooLargeException("query", $"A query may have {allowed} parts: properties, values, operators and functions.");
}
