using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Groups before it joins. Rows that are alike in what leads out of their table meet the same rows of others and fall
/// into one group; so they are made one first, and only these few are joined, and aggregated once more. A path of many
/// links is gone link by link, for as long as all that is asked for lies further on.
/// </summary>
/// <remarks>
/// Joins that rows must pass, that they are filtered by, or from which comes what is added up, come before (near);
/// others after (far). Far values can be asked for extremes and for how many differ, since these do not mind that rows
/// have become fewer. A sum of floats depends on the order of its terms, so a query with one stays as it is.
/// </remarks>
internal sealed class EarlyGrouping : SqlRewriter
{
    public static Select Apply(Select select) => new EarlyGrouping().Rewrite(select);

    public override Select Rewrite(Select select)
    {
        var rewritten = base.Rewrite(select);
        return rewritten.GroupBy.Count > 0 && rewritten.Joins.Any(join => join.Optional) && rewritten.GroupBy.All(key => key is ColumnRef)
            && !Asked(rewritten).Any(Subqueries.AreIn) && Grouped(rewritten, Near(rewritten)) is { } grouped
                ? LinkByLink(grouped)
                : rewritten;
    }

    private static Select LinkByLink(Select select)
    {
        HashSet<string> next = [select.From.Alias, .. select.Joins.Where(join => LeadsOn(join, select)).Select(join => join.Source.Alias)];
        return next.Count > 1 && !select.GroupBy.Any(key => IsOf(next, (ColumnRef)key)) && Grouped(select, next) is { } grouped
            ? LinkByLink(grouped)
            : select;
    }

    /// <summary>Whether it is joined to the rows themselves, and another to it.</summary>
    private static bool LeadsOn(Join join, Select select) =>
        ColumnsIn.Of(join.On).All(column => column.Alias == select.From.Alias || column.Alias == join.Source.Alias)
        && select.Joins.Any(other => other != join && ColumnsIn.Of(other.On).Any(column => column.Alias == join.Source.Alias));

    /// <summary>The same in two steps, the near sources in the first; null where that cannot be, or gains nothing.</summary>
    private static Select? Grouped(Select select, HashSet<string> near)
    {
        Join[] far = [.. select.Joins.Where(join => !near.Contains(join.Source.Alias))];
        ColumnRef[] carried =
        [
            .. far.SelectMany(join => ColumnsIn.Of(join.On)).Concat(select.GroupBy.Cast<ColumnRef>()).Where(column => IsOf(near, column)).Distinct(),
        ];
        var aggregates = AggregatesIn.Of(Asked(select));
        var twice = aggregates.Where(aggregate => TwoSteps.CanMake(aggregate) && ColumnsIn.Of(aggregate).All(column => IsOf(near, column))).ToList();
        return far.Length > 0
            && aggregates.Except(twice).All(aggregate => IsRepeatable(aggregate) && ColumnsIn.Of(aggregate).Where(column => IsOf(near, column)).All(carried.Contains))
            && !Identifies(select.From, carried)
                ? InTwoSteps(select, far, carried, twice)
                : null;
    }

    private static SqlNode[] Asked(Select select) => [.. select.Columns.Select(column => column.Node), .. select.OrderBy.Select(ordering => ordering.Node)];

    private static bool IsOf(HashSet<string> sources, ColumnRef column) => sources.Contains(column.Alias);

    private static HashSet<string> Near(Select select)
    {
        var added = AggregatesIn.Of(Asked(select)).Where(aggregate => !IsRepeatable(aggregate));
        HashSet<string> near = [select.From.Alias, .. ColumnsIn.Of(select.Where).Concat(added.SelectMany(ColumnsIn.Of)).Select(column => column.Alias)];

        // From the last join to the first, since a join is on columns of those before it.
        foreach (var join in select.Joins.Reverse())
        {
            if (!join.Optional || near.Contains(join.Source.Alias))
            {
                near.Add(join.Source.Alias);
                near.UnionWith(ColumnsIn.Of(join.On).Select(column => column.Alias));
            }
        }

        return near;
    }

    /// <summary>Whether it makes no difference how often a value is there.</summary>
    private static bool IsRepeatable(SqlNode node) =>
        node is Aggregate { Method: AggregateMethod.Min or AggregateMethod.Max or AggregateMethod.CountDistinct };

    /// <summary>Whether no two rows are alike in these columns, so that there is nothing to gain.</summary>
    private static bool Identifies(Source source, ColumnRef[] columns) => source is TableSource table
        && table.Set.Key.All(key => columns.Any(column => column.Alias == table.Alias && column.Name == key));

    private static Select InTwoSteps(Select select, Join[] far, ColumnRef[] carried, IReadOnlyList<SqlNode> twice)
    {
        var steps = new TwoSteps(select.From.Alias, carried, twice);
        var first = select with
        {
            Columns = steps.First,
            Joins = [.. select.Joins.Except(far)],
            GroupBy = carried,
            OrderBy = [],
            Skip = null,
            Take = null,
        };
        return steps.Second(select with { From = new DerivedSource(first, select.From.Alias), Joins = far, Where = null });
    }
}
