using Microsoft.OData.UriParser;

namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// Writes out $levels: an item of three levels is the item within itself, twice, with the same options. <c>max</c> goes
/// as deep as a query may.
/// </summary>
internal sealed class RecursiveExpands(QueryLimits limits)
{
    private int _items;

    public static SelectExpandClause? Unroll(SelectExpandClause? clause, QueryLimits limits) =>
        clause is null ? null : new RecursiveExpands(limits).Unroll(clause, limits.ExpandDepth);

    private SelectExpandClause Unroll(SelectExpandClause clause, int depth) => new(
        [.. clause.SelectedItems.Where(item => !IsNone(item)).Select(item => item is ExpandedNavigationSelectItem expanded ? Unroll(expanded, depth) : item)],
        clause.AllSelected);

    private ExpandedNavigationSelectItem Unroll(ExpandedNavigationSelectItem item, int depth)
    {
        if (depth == 0)
        {
            throw new QueryTooLargeException("$expand", $"$expand may go {limits.ExpandDepth} levels deep, those of $levels among them.");
        }

        if (++_items > limits.ExpandItems)
        {
            throw new QueryTooLargeException("$expand", $"A query may expand {limits.ExpandItems} times, each of $levels counted.");
        }

        var levels = item.LevelsOption is null ? 1 : item.LevelsOption.IsMaxLevel ? depth : item.LevelsOption.Level;
        var inner = item.SelectAndExpand;
        if (levels > 1)
        {
            var next = With(item, inner, new LevelsClause(false, levels - 1));
            inner = new SelectExpandClause([.. inner.SelectedItems, next], inner.AllSelected);
        }

        return With(item, Unroll(inner, depth - 1), null);
    }

    /// <summary>No level at all is no item.</summary>
    private static bool IsNone(SelectItem item) => item is ExpandedNavigationSelectItem { LevelsOption: { IsMaxLevel: false, Level: 0 } };

    private static ExpandedNavigationSelectItem With(ExpandedNavigationSelectItem item, SelectExpandClause inner, LevelsClause? levels) => new(
        item.PathToNavigationProperty,
        item.NavigationSource,
        inner,
        item.FilterOption,
        item.OrderByOption,
        item.TopOption,
        item.SkipOption,
        item.CountOption,
        item.SearchOption,
        levels,
        item.ComputeOption,
        item.ApplyOption);
}
