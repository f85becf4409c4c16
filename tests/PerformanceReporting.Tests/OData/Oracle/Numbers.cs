using System.Globalization;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>URL Conventions 5.1.1.2: arithmetic, of whole and of exact numbers, and of days and moments with durations.</summary>
internal static class Numbers
{
    public static decimal Exact(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    public static double Double(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    /// <summary>An operand that is null makes the result null.</summary>
    public static object? Add(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => null,
        (DateOnly day, TimeSpan span) => Shifted(day, span),
        (DateTimeOffset moment, TimeSpan span) => moment + span,
        (TimeSpan span, TimeSpan more) => span + more,
        (TimeSpan span, DateOnly day) => Shifted(day, span),
        (TimeSpan span, DateTimeOffset moment) => moment + span,
        (long left, long right) => checked(left + right),
        (double, _) or (_, double) => Double(one) + Double(other),
        _ => Exact(one) + Exact(other),
    };

    public static object? Subtract(object? one, object? other) => (one, other) switch
    {
        (DateOnly day, DateOnly before) => TimeSpan.FromDays(day.DayNumber - before.DayNumber),
        (DateTimeOffset moment, DateTimeOffset before) => moment - before,
        _ => Add(one, Negate(other)),
    };

    public static object? Negate(object? value) => value switch
    {
        null => null,
        long whole => checked(-whole),
        decimal exact => -exact,
        double number => -number,
        TimeSpan span => -span,
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no sign."),
    };

    public static object? Multiply(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => null,
        (long left, long right) => checked(left * right),
        (TimeSpan span, _) => span * Double(other),
        (_, TimeSpan span) => span * Double(one),
        (double, _) or (_, double) => Double(one) * Double(other),
        _ => Exact(one) * Exact(other),
    };

    /// <summary>5.1.1.2.5: of two whole numbers the whole number of times that one fits into the other.</summary>
    public static object? Divide(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => null,
        (long left, long right) => left / right,
        (TimeSpan span, _) => span / Double(other),
        (double, _) or (_, double) => Double(one) / Double(other),
        _ => Exact(one) / Exact(other),
    };

    /// <summary>5.1.1.2.6: the remainder has the sign of the left operand.</summary>
    public static object? Modulo(object? one, object? other) => (one, other) switch
    {
        (null, _) or (_, null) => null,
        (long left, long right) => left % right,
        (double, _) or (_, double) => Double(one) % Double(other),
        _ => Exact(one) % Exact(other),
    };

    /// <summary>5.1.1.2.1: the day at midnight, moved, and its time taken away again.</summary>
    private static DateOnly Shifted(DateOnly day, TimeSpan span) => DateOnly.FromDateTime(day.ToDateTime(TimeOnly.MinValue) + span);
}
