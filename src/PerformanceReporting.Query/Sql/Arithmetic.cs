using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Sql;

internal enum ArithmeticOp
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

/// <summary>
/// Two numbers worked into one of the type given; null where either is, and where the divisor is zero. Whole numbers
/// stay within 64 bits and exact ones within 18 digits on both databases: what leaves them is an error, never rounded.
/// </summary>
internal sealed record Arithmetic(ArithmeticOp Op, SqlNode Left, SqlNode Right, DataType Type)
    : SqlNode(Type, Left.Nullable || Right.Nullable || (Op is ArithmeticOp.Divide or ArithmeticOp.Modulo && Right is not Literal))
{
    /// <summary>Digits of an exact number in a calculation, before and after the point.</summary>
    public const int Digits = 18;

    public override string ToString() => $"({Left} {Op} {Right})";
}
