using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>
/// Columns beside aggregates that are not grouped by: SQLite picks a row for them, SQL Server refuses, DacFx is silent.
/// </summary>
internal sealed class GroupingCheck(SortedSet<string> problems) : TSqlFragmentVisitor
{
    public override void Visit(QuerySpecification node)
    {
        var outside = Ungrouped.In([.. node.SelectElements, node.HavingClause, node.OrderByClause], out var hasAggregate);
        if (node.GroupByClause is null && node.HavingClause is null && !hasAggregate)
        {
            return;
        }

        var grouped = Ungrouped.In(node.GroupByClause is null ? [] : [node.GroupByClause], out _);
        var aliases = node.SelectElements.OfType<SelectScalarExpression>().Select(element => element.ColumnName?.Value).OfType<string>();
        foreach (var column in outside.Where(column => !grouped.Any(group => Same(group, column)) && !aliases.Contains(column[^1])))
        {
            problems.Add($"{string.Join('.', column)} is neither grouped by nor inside an aggregate");
        }
    }

    private static bool Same(string[] one, string[] other) =>
        string.Equals(one[^1], other[^1], StringComparison.OrdinalIgnoreCase)
        && (one.Length < 2 || other.Length < 2 || string.Equals(one[^2], other[^2], StringComparison.OrdinalIgnoreCase));

    /// <summary>The columns that are used outside of aggregates and of inner queries.</summary>
    private sealed class Ungrouped : TSqlFragmentVisitor
    {
        private static readonly HashSet<string> Aggregates = new(["count", "sum", "min", "max", "avg", "string_agg", "count_big"], StringComparer.OrdinalIgnoreCase);

        private readonly List<string[]> _columns = [];

        private bool _hasAggregate;

        public static List<string[]> In(IEnumerable<TSqlFragment?> fragments, out bool hasAggregate)
        {
            var visitor = new Ungrouped();
            foreach (var fragment in fragments)
            {
                fragment?.Accept(visitor);
            }

            hasAggregate = visitor._hasAggregate;
            return visitor._columns;
        }

        public override void ExplicitVisit(FunctionCall node)
        {
            if (node.OverClause is null && Aggregates.Contains(node.FunctionName.Value))
            {
                _hasAggregate = true;
                return;
            }

            base.ExplicitVisit(node);
        }

        public override void ExplicitVisit(ScalarSubquery node)
        {
        }

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { } name)
            {
                _columns.Add([.. name.Identifiers.Select(part => part.Value)]);
            }
        }
    }
}
