using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Sql;

internal enum CompareOp
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

internal enum TextTest
{
    Contains,
    StartsWith,
    EndsWith,

    /// <summary>The part is a regular expression.</summary>
    Pattern,
}

/// <summary>
/// A boolean expression with OData's meaning: comparisons are never null (null equals null alone), while
/// <c>and</c>, <c>or</c>, <c>not</c> and functions treat null as unknown.
/// </summary>
internal abstract record Logic(bool Nullable) : SqlNode(DataType.Boolean, Nullable);

internal sealed record Comparison(CompareOp Op, SqlNode Left, SqlNode Right) : Logic(false)
{
    public override string ToString() => $"({Left} {Op} {Right})";
}

internal sealed record Membership(SqlNode Operand, IReadOnlyList<Literal> Members) : Logic(false)
{
    public override string ToString() => $"({Operand} in {string.Join(", ", Members)})";
}

internal sealed record And(SqlNode Left, SqlNode Right) : Logic(Left.Nullable || Right.Nullable)
{
    public override string ToString() => $"({Left} and {Right})";
}

internal sealed record Or(SqlNode Left, SqlNode Right) : Logic(Left.Nullable || Right.Nullable)
{
    public override string ToString() => $"({Left} or {Right})";
}

internal sealed record Not(SqlNode Operand) : Logic(Operand.Nullable)
{
    public override string ToString() => $"not {Operand}";
}

internal sealed record TextMatch(TextTest Test, SqlNode Text, SqlNode Part) : Logic(Text.Nullable || Part.Nullable)
{
    public override string ToString() => $"{Test}({Text}, {Part})";
}

/// <summary>True when the rows have one for which the predicate, if any, is true.</summary>
internal sealed record AnyRow(Select Rows) : Logic(false)
{
    public override string ToString() => $"any({Rows})";
}

/// <summary>True when the predicate is true for every row; null is not true.</summary>
internal sealed record AllRows(Select Rows, SqlNode Predicate) : Logic(false)
{
    public override string ToString() => $"all({Rows}; {Predicate})";
}
