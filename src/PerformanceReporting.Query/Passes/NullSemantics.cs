using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Makes OData's null rules explicit. A condition is asked for twice at most: when is it true, when is it false; what
/// is neither is null. So <c>not</c> disappears, and SQL's unknown, which only ever means "not true" where a condition
/// stands, needs no further care.
/// </summary>
/// <remarks>
/// The rules (OData 4.01, URL Conventions 5.1.1.1): null equals null and nothing else; <c>ge</c> and <c>le</c> include
/// that equality, <c>gt</c> and <c>lt</c> with a null are false; <c>and</c>, <c>or</c>, <c>not</c> treat null as unknown.
/// </remarks>
internal sealed class NullSemantics : SqlRewriter
{
    private static readonly Literal Yes = new(true, DataType.Boolean);
    private static readonly Literal No = new(false, DataType.Boolean);

    public static Select Apply(Select select) => new NullSemantics().Rewrite(select);

    protected override SqlNode Predicate(SqlNode node) => True(node);

    protected override SqlNode Value(SqlNode node) =>
        node is Logic logic ? new Decision(True(logic), logic.Nullable ? False(logic) : null) : base.Value(node);

    private Condition True(SqlNode node) => node switch
    {
        Always always => always,
        Test test => test with { Left = Value(test.Left), Right = Value(test.Right) },
        Comparison comparison => Compare(comparison.Op, Value(comparison.Left), Value(comparison.Right)),
        Membership membership => Among(Value(membership.Operand), membership.Members),
        And and => Both(True(and.Left), True(and.Right)),
        Or or => Either(True(or.Left), True(or.Right)),
        Not not => False(not.Operand),
        TextMatch { Part: Literal { Value: "" } } match => new NullTest(Value(match.Text), false),
        TextMatch match => new MatchTest(match.Test, Value(match.Text), Value(match.Part), false),
        AnyRow any => new Exists(Rewrite(any.Rows), false),
        AllRows all => new Exists(Counterexamples(all), true),
        Literal literal => new Always(literal.Value is true),
        _ => new Test(CompareOp.Equal, Value(node), Yes),
    };

    private Condition False(SqlNode node) => node switch
    {
        Always always => new Always(!always.Value),
        Comparison comparison => Differ(comparison.Op, Value(comparison.Left), Value(comparison.Right)),
        Membership membership => NotAmong(Value(membership.Operand), membership.Members),
        And and => Either(False(and.Left), False(and.Right)),
        Or or => Both(False(or.Left), False(or.Right)),
        Not not => True(not.Operand),
        TextMatch { Part: Literal { Value: "" } } => new Always(false),
        TextMatch match => new MatchTest(match.Test, Value(match.Text), Value(match.Part), true),
        AnyRow any => new Exists(Rewrite(any.Rows), true),
        AllRows all => new Exists(Counterexamples(all), false),
        Literal literal => new Always(literal.Value is false),
        _ => new Test(CompareOp.Equal, Value(node), No),
    };

    private static Condition Compare(CompareOp op, SqlNode left, SqlNode right) => (op, left, right) switch
    {
        (CompareOp.Greater or CompareOp.Less, Literal { IsNull: true }, _) or
        (CompareOp.Greater or CompareOp.Less, _, Literal { IsNull: true }) => new Always(false),
        (CompareOp.NotEqual, _, _) => OneNull(left, right) is { } one ? Either(OnlyTest(op, left, right), one) : new Test(op, left, right),
        (CompareOp.Equal or CompareOp.GreaterOrEqual or CompareOp.LessOrEqual, _, _) =>
            BothNull(left, right) is { } both ? Either(OnlyTest(op, left, right), both) : OnlyTest(op, left, right),
        _ => new Test(op, left, right),
    };

    /// <summary>When a comparison is false: the opposite test, or nulls that make the first one false.</summary>
    private static Condition Differ(CompareOp op, SqlNode left, SqlNode right) => op switch
    {
        CompareOp.Equal => Compare(CompareOp.NotEqual, left, right),
        CompareOp.NotEqual => Compare(CompareOp.Equal, left, right),
        CompareOp.Greater => Either(OnlyTest(CompareOp.LessOrEqual, left, right), AnyNull(left, right)),
        CompareOp.Less => Either(OnlyTest(CompareOp.GreaterOrEqual, left, right), AnyNull(left, right)),
        CompareOp.GreaterOrEqual => Either(OnlyTest(CompareOp.Less, left, right), OneNull(left, right)),
        _ => Either(OnlyTest(CompareOp.Greater, left, right), OneNull(left, right)),
    };

    /// <summary>The test itself, which no row passes where a side is always null.</summary>
    private static Condition OnlyTest(CompareOp op, SqlNode left, SqlNode right) =>
        left is Literal { IsNull: true } || right is Literal { IsNull: true } ? new Always(false) : new Test(op, left, right);

    private static Condition? BothNull(SqlNode left, SqlNode right) =>
        left.Nullable && right.Nullable ? Both(IsNull(left), IsNull(right)) : null;

    private static Condition? OneNull(SqlNode left, SqlNode right) => (left.Nullable, right.Nullable) switch
    {
        (false, false) => null,
        (true, false) => IsNull(left),
        (false, true) => IsNull(right),
        _ => Either(Both(IsNull(left), NotNull(right)), Both(NotNull(left), IsNull(right))),
    };

    private static Condition? AnyNull(SqlNode left, SqlNode right) => (left.Nullable, right.Nullable) switch
    {
        (false, false) => null,
        (true, false) => IsNull(left),
        (false, true) => IsNull(right),
        _ => Either(IsNull(left), IsNull(right)),
    };

    private static Condition Among(SqlNode operand, IReadOnlyList<Literal> members)
    {
        Literal[] values = [.. members.Where(member => !member.IsNull)];
        var found = OneOf(operand, values, false);
        return values.Length < members.Count ? Either(found, IsNull(operand)) : found;
    }

    private static Condition NotAmong(SqlNode operand, IReadOnlyList<Literal> members)
    {
        Literal[] values = [.. members.Where(member => !member.IsNull)];
        var missed = OneOf(operand, values, true);
        return values.Length < members.Count ? Both(missed, NotNull(operand))
            : operand.Nullable ? Either(missed, IsNull(operand))
            : missed;
    }

    private static Condition OneOf(SqlNode operand, Literal[] values, bool negated) => values switch
    {
        [] => new Always(negated),
        [var value] => new Test(negated ? CompareOp.NotEqual : CompareOp.Equal, operand, value),
        _ => new ListTest(operand, values, negated),
    };

    private Select Counterexamples(AllRows all)
    {
        var rows = Rewrite(all.Rows);
        var fails = all.Predicate.Nullable ? new NotTrue(True(all.Predicate)) : False(all.Predicate);
        return rows with { Where = rows.Where is Condition where ? Both(where, fails) : fails };
    }

    private static Condition IsNull(SqlNode node) =>
        node is Literal literal ? new Always(literal.IsNull) : node.Nullable ? new NullTest(node, true) : new Always(false);

    private static Condition NotNull(SqlNode node) =>
        node is Literal literal ? new Always(!literal.IsNull) : node.Nullable ? new NullTest(node, false) : new Always(true);

    private static Condition Both(Condition left, Condition right) => (left, right) switch
    {
        (Always { Value: false }, _) or (_, Always { Value: true }) => left,
        (_, Always { Value: false }) or (Always { Value: true }, _) => right,
        _ => new AllOf([.. PartsOfAll(left), .. PartsOfAll(right)]),
    };

    private static Condition Either(Condition left, Condition? right) => (left, right) switch
    {
        (_, null) or (Always { Value: true }, _) or (_, Always { Value: false }) => left,
        (_, Always { Value: true }) or (Always { Value: false }, _) => right,
        _ => new AnyOf([.. PartsOfAny(left), .. PartsOfAny(right)]),
    };

    private static IReadOnlyList<Condition> PartsOfAll(Condition condition) => condition is AllOf all ? all.Parts : [condition];

    private static IReadOnlyList<Condition> PartsOfAny(Condition condition) => condition is AnyOf any ? any.Parts : [condition];
}
