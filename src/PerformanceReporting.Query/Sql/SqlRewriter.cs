namespace PerformanceReporting.Query.Sql;

/// <summary>
/// Walks a tree and rebuilds it. A pass overrides the nodes that it changes; a node that is not known here cannot be
/// forgotten, it throws.
/// </summary>
internal abstract class SqlRewriter
{
    public virtual Select Rewrite(Select select) => select with
    {
        From = Rewrite(select.From),
        Joins = [.. select.Joins.Select(join => join with { Source = Rewrite(join.Source), On = Predicate(join.On) })],
        Where = select.Where is null ? null : Predicate(select.Where),
        Columns = [.. select.Columns.Select(column => column with { Node = Value(column.Node) })],
        GroupBy = [.. select.GroupBy.Select(Value)],
        OrderBy = [.. select.OrderBy.Select(Rewrite)],
    };

    protected virtual Source Rewrite(Source source) => source switch
    {
        TableSource or ParentSource => source,
        DerivedSource derived => derived with { Rows = Rewrite(derived.Rows) },
        UnionSource union => union with { Branches = [.. union.Branches.Select(Rewrite)] },
        _ => throw new InvalidOperationException($"No pass knows the source {source}."),
    };

    private Ordering Rewrite(Ordering ordering) => ordering with { Node = Value(ordering.Node) };

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
