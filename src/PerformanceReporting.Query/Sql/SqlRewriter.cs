namespace PerformanceReporting.Query.Sql;

/// <summary>
/// Walks a tree and rebuilds it; what a pass leaves as it is, is kept. A pass overrides the nodes that it changes; a node
/// that is not known here cannot be forgotten, it throws.
/// </summary>
internal abstract class SqlRewriter
{
    public virtual Select Rewrite(Select select) => select with
    {
        From = Rewrite(select.From),
        Joins = Each(select.Joins, join => join with { Source = Rewrite(join.Source), On = Predicate(join.On) }),
        Where = select.Where is null ? null : Predicate(select.Where),
        Columns = Each(select.Columns, Rewrite),
        GroupBy = Each(select.GroupBy, Value),
        OrderBy = Each(select.OrderBy, Rewrite),
    };

    protected virtual Source Rewrite(Source source) => source switch
    {
        TableSource or ParentSource => source,
        DerivedSource derived => derived with { Rows = Rewrite(derived.Rows) },
        UnionSource union => union with { Branches = [.. union.Branches.Select(Rewrite)] },
        _ => throw new InvalidOperationException($"No pass knows the source {source}."),
    };

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> rewrite)
        where T : class
    {
        T[]? changed = null;
        for (var index = 0; index < items.Count; index++)
        {
            var rewritten = rewrite(items[index]);
            if (changed is null && ReferenceEquals(rewritten, items[index]))
            {
                continue;
            }

            changed ??= [.. items];
            changed[index] = rewritten;
        }

        return changed ?? items;
    }

    private Output Rewrite(Output output) => Value(output.Node) is var node && ReferenceEquals(node, output.Node) ? output : output with { Node = node };

    private Ordering Rewrite(Ordering ordering) => Value(ordering.Node) is var node && ReferenceEquals(node, ordering.Node) ? ordering : ordering with { Node = node };

    /// <summary>Rewrites an expression that stands where a condition is wanted.</summary>
    protected virtual SqlNode Predicate(SqlNode node) => Value(node);

    /// <summary>Rewrites an expression that stands where a value is wanted.</summary>
    protected virtual SqlNode Value(SqlNode node) => node switch
    {
        ColumnRef or Literal or Blank or CountAll or Always => node,
        Call call => call with { Arguments = [.. call.Arguments.Select(Value)] },
        Arithmetic arithmetic => arithmetic with { Left = Value(arithmetic.Left), Right = Value(arithmetic.Right) },
        Rescaled rescaled => rescaled with { Operand = Value(rescaled.Operand) },
        EnumRank rank => rank with { Operand = Value(rank.Operand) },
        RowCount count => count with { Rows = Rewrite(count.Rows) },
        Aggregate aggregate => aggregate with { Operand = Value(aggregate.Operand) },
        Mean mean => mean with { Sum = Value(mean.Sum), Count = Value(mean.Count) },
        Running running => running with { Aggregate = (Aggregate)Value(running.Aggregate), OrderBy = [.. running.OrderBy.Select(Rewrite)] },
        RowNumber number => new RowNumber([.. number.Partition.Select(Value)], [.. number.OrderBy.Select(Rewrite)]),
        Comparison comparison => comparison with { Left = Value(comparison.Left), Right = Value(comparison.Right) },
        Membership membership => membership with { Operand = Value(membership.Operand) },
        Test test => test with { Left = Value(test.Left), Right = Value(test.Right) },
        And and => new And(Predicate(and.Left), Predicate(and.Right)),
        Or or => new Or(Predicate(or.Left), Predicate(or.Right)),
        Not not => new Not(Predicate(not.Operand)),
        TextMatch match => match with { Text = Value(match.Text), Part = Value(match.Part) },
        AnyRow any => any with { Rows = Rewrite(any.Rows) },
        AllRows all => new AllRows(Rewrite(all.Rows), Predicate(all.Predicate)),
        _ => throw new InvalidOperationException($"No pass knows the node {node}."),
    };
}
