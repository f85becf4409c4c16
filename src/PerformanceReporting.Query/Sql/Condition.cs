using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Sql;

/// <summary>
/// A condition as SQL evaluates it, standing where only true counts: unknown and false are the same. Negation has
/// been worked inward, so there is no node for it.
/// </summary>
internal abstract record Condition() : SqlNode(DataType.Boolean, false);

internal sealed record Always(bool Value) : Condition
{
    public override string ToString() => Value ? "true" : "false";
}

internal sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override string ToString() => $"({string.Join(" and ", Parts)})";
}

internal sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    public override string ToString() => $"({string.Join(" or ", Parts)})";
}

internal sealed record Test(CompareOp Op, SqlNode Left, SqlNode Right) : Condition
{
    public override string ToString() => $"{Left} {Op} {Right}";
}

internal sealed record NullTest(SqlNode Operand, bool IsNull) : Condition
{
    public override string ToString() => IsNull ? $"{Operand} is null" : $"{Operand} is not null";
}

internal sealed record ListTest(SqlNode Operand, IReadOnlyList<Literal> Members, bool Negated) : Condition
{
    public override string ToString() => $"{Operand} {(Negated ? "not in" : "in")} ({string.Join(", ", Members)})";
}

internal sealed record MatchTest(TextTest Test, SqlNode Text, SqlNode Part, bool Negated) : Condition
{
    public override string ToString() => $"{(Negated ? "not " : "")}{Test}({Text}, {Part})";
}

internal sealed record Exists(Select Rows, bool Negated) : Condition
{
    public override string ToString() => $"{(Negated ? "not " : "")}exists ({Rows})";
}

/// <summary>True when the condition is not: false or unknown.</summary>
internal sealed record NotTrue(Condition Operand) : Condition
{
    public override string ToString() => $"not true ({Operand})";
}

/// <summary>A condition used as a value: 1, 0, or null where neither holds.</summary>
/// <param name="WhenFalse">Null when the expression is never null, so that what is not true is false.</param>
internal sealed record Decision(Condition WhenTrue, Condition? WhenFalse) : SqlNode(DataType.Boolean, WhenFalse is not null)
{
    public override string ToString() => $"({WhenTrue} ? 1 : {WhenFalse} ? 0)";
}
