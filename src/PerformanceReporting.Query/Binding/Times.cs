using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>
/// Calculations with days, moments and durations (OData 4.01, URL Conventions 5.1.1.2). A duration is held as whole
/// milliseconds, as fine as moments are; a day counts as its first moment, and a day to which hours are added stays a day.
/// </summary>
internal static class Times
{
    public static bool IsTime(SqlNode node) => node.Type.Kind is DataKind.Date or DataKind.Moment or DataKind.Duration;

    public static SqlNode Combine(ArithmeticOp op, SqlNode left, SqlNode right)
    {
        var (first, second) = (WithinMilliseconds(left), WithinMilliseconds(right));
        return (op, first.Type.Kind, second.Type.Kind) switch
        {
            (ArithmeticOp.Add or ArithmeticOp.Subtract, DataKind.Duration, DataKind.Duration) =>
                new Arithmetic(op, first, second, DataType.Duration),
            (ArithmeticOp.Add or ArithmeticOp.Subtract, DataKind.Moment, DataKind.Duration) => Later(first, Signed(op, second)),
            (ArithmeticOp.Add or ArithmeticOp.Subtract, DataKind.Date, DataKind.Duration) =>
                new Call(SqlFunction.DateOf, [Later(MomentOf(first), Signed(op, second))], DataType.Date),
            (ArithmeticOp.Subtract, DataKind.Moment or DataKind.Date, DataKind.Moment or DataKind.Date) =>
                new Call(SqlFunction.MomentBetween, [MomentOf(second), MomentOf(first)], DataType.Duration),
            _ => throw new UnsupportedQueryException($"{op} of {left.Type} and {right.Type}"),
        };
    }

    /// <summary>A day as its first moment.</summary>
    public static SqlNode MomentOf(SqlNode node) => node switch
    {
        { Type.Kind: DataKind.Moment } => node,
        Literal { Value: DateOnly day } => new Literal(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), DataType.Moment),
        _ => new Call(SqlFunction.MomentOf, [node], DataType.Moment),
    };

    private static Call Later(SqlNode moment, SqlNode duration) => new(SqlFunction.MomentAdd, [moment, duration], DataType.Moment);

    private static SqlNode Signed(ArithmeticOp op, SqlNode duration) => (op, duration) switch
    {
        (ArithmeticOp.Add, _) => duration,
        (_, Literal { Value: TimeSpan span }) => new Literal(-span, DataType.Duration),
        _ => new Arithmetic(ArithmeticOp.Subtract, Literal.Whole(0), duration, DataType.Duration),
    };

    /// <summary>The finer part of the current moment is of no account; that of a duration which somebody wrote is.</summary>
    private static SqlNode WithinMilliseconds(SqlNode node) => node switch
    {
        Literal { Value: DateTimeOffset moment } => new Literal(moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond)), DataType.Moment),
        Literal { Value: TimeSpan span } when span.Ticks % TimeSpan.TicksPerMillisecond != 0 => throw new MalformedQueryException(
            $"{span}", "A duration in a calculation has no part finer than a millisecond."),
        _ => node,
    };
}
