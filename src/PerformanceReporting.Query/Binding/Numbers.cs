using System.Globalization;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>
/// Arithmetic (OData 4.01, URL Conventions 5.1.1.2). What is whole stays whole, <c>div</c> cutting toward zero. Beside
/// a decimal all is exact: sums at the finer of both scales, products at the sum of the scales up to 8, quotients to 6
/// decimals at least; what is beyond is rounded half away from zero. A remainder has the sign of the dividend.
/// </summary>
/// <remarks>
/// Division by the literal 0 is refused. By an expression that happens to be 0 it is null: a database need not test a
/// condition beside it first, so <c>Target ne 0 and Actual div Target gt 1</c> could not be relied on otherwise.
/// </remarks>
internal static class Numbers
{
    private const int FinestScale = 8;

    private const int QuotientScale = 6;

    public static SqlNode Combine(ArithmeticOp op, SqlNode left, SqlNode right)
    {
        if (left is Literal { IsNull: true } || right is Literal { IsNull: true })
        {
            return new Literal(null, left is Literal { IsNull: true } ? right.Type : left.Type);
        }

        if (Times.IsTime(left) || Times.IsTime(right))
        {
            return Times.Combine(op, left, right);
        }

        var (first, second) = (Exactly(left), Exactly(right));
        if (op is ArithmeticOp.Divide or ArithmeticOp.Modulo && second is Literal { Type.IsNumber: true } divisor && Value(divisor) == 0)
        {
            throw new MalformedQueryException(op == ArithmeticOp.Divide ? "div" : "mod", "Nothing can be divided by 0.");
        }

        return (first.Type.IsExact, second.Type.IsExact) switch
        {
            (true, true) => Exact(op, first, second),
            _ when first.Type.IsNumber && second.Type.IsNumber && op != ArithmeticOp.Modulo =>
                new Arithmetic(op, AsDouble(first), AsDouble(second), DataType.Double),
            _ => throw new UnsupportedQueryException($"{op} of {first.Type} and {second.Type}"),
        };
    }

    public static SqlNode Negate(SqlNode operand) => operand switch
    {
        Literal { IsNull: true } => operand,
        { Type.IsNumber: true } => Combine(ArithmeticOp.Subtract, new Literal(0L, DataType.Int32), operand),
        { Type.Kind: DataKind.Duration } => new Arithmetic(ArithmeticOp.Subtract, Literal.Whole(0), operand, DataType.Duration),
        _ => throw new UnsupportedQueryException($"the negative of {operand.Type}"),
    };

    /// <summary><c>round</c>, <c>floor</c>, <c>ceiling</c>: a decimal stays one, without decimals; what is whole stays as it is.</summary>
    public static SqlNode ToWhole(SqlFunction function, SqlNode operand) => Exactly(operand) switch
    {
        { Type.Kind: DataKind.Decimal } exact => new Call(function, [exact], DataType.Decimal(0)),
        { Type.Kind: DataKind.Double } real => new Call(function, [real], DataType.Double),
        var whole => whole,
    };

    public static SqlNode AsDouble(SqlNode node) => node switch
    {
        { Type.Kind: DataKind.Double } => node,
        Literal literal => new Literal(Convert.ToDouble(literal.Value, CultureInfo.InvariantCulture), DataType.Double),
        _ => new Call(SqlFunction.ToDouble, [node], DataType.Double),
    };

    private static Arithmetic Exact(ArithmeticOp op, SqlNode left, SqlNode right)
    {
        var (one, other) = (left.Type.Scale, right.Type.Scale);
        var finer = Math.Max(one, other);
        if (left.Type.Kind != DataKind.Decimal && right.Type.Kind != DataKind.Decimal)
        {
            return new Arithmetic(op, left, right, DataType.Int64);
        }

        return op switch
        {
            ArithmeticOp.Multiply => new Arithmetic(op, left, right, DataType.Decimal(Math.Min(one + other, FinestScale))),
            ArithmeticOp.Divide => new Arithmetic(op, left, right, DataType.Decimal(Math.Max(finer, QuotientScale))),
            _ => new Arithmetic(op, AtScale(left, finer), AtScale(right, finer), DataType.Decimal(finer)),
        };
    }

    /// <summary>ODL reads a literal with a point as a float where nothing says otherwise; here it is the decimal that was written.</summary>
    private static SqlNode Exactly(SqlNode node) => node is Literal literal && literal.Type.IsNumber ? Comparisons.Exactly(literal, DataType.Decimal(0)) switch
    {
        var exact when exact.Type.Kind == DataKind.Decimal && (exact.Type.Scale > FinestScale || Math.Abs(Value(exact)) >= Bound(exact.Type.Scale)) => throw new MalformedQueryException(
            $"{exact}", $"A number in a calculation has {Arithmetic.Digits} digits at most, {FinestScale} of them decimals."),
        var exact => exact,
    } : node;

    private static decimal Bound(int scale) => (decimal)Math.Pow(10, Arithmetic.Digits - scale);

    private static decimal Value(Literal literal) => Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture);

    private static SqlNode AtScale(SqlNode node, int scale) => node switch
    {
        Literal literal => new Literal(Value(literal), DataType.Decimal(scale)),
        _ when node.Type.Scale == scale && node.Type.Kind == DataKind.Decimal => node,
        _ => new Rescaled(node, scale),
    };
}
