using System.Globalization;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// The arithmetic that generated SQL expects of a SQLite connection: <c>whole_…</c> on 64-bit integers, <c>exact_…</c>
/// on scaled ones of 18 digits, the bounds that SQL Server has. A third argument counts decimal digits to drop or add.
/// </summary>
internal static class SqliteNumbers
{
    private static readonly Int128 Whole = long.MaxValue;

    private static readonly Int128 Exact = Power(Arithmetic.Digits) - 1;

    public static IEnumerable<(string Name, int Arguments, Func<object?[], object?> Function)> All { get; } =
    [
        ("whole_add", 2, Of(Whole, (a, b, _) => a + b)),
        ("whole_subtract", 2, Of(Whole, (a, b, _) => a - b)),
        ("whole_multiply", 2, Of(Whole, (a, b, _) => a * b)),
        ("whole_divide", 2, Of(Whole, (a, b, _) => b == 0 ? null : a / b)),
        ("whole_modulo", 2, Of(Whole, (a, b, _) => b == 0 ? null : a % b)),
        ("exact_add", 2, Of(Exact, (a, b, _) => a + b)),
        ("exact_subtract", 2, Of(Exact, (a, b, _) => a - b)),
        ("exact_multiply", 3, Of(Exact, (a, b, digits) => Rounded(a * b, Power(digits)))),
        ("exact_divide", 3, Of(Exact, (a, b, digits) => b == 0 ? null : Rounded(a * Power(digits), b))),
        ("exact_modulo", 2, Of(Exact, (a, b, _) => b == 0 ? null : a % b)),
        ("exact_round", 2, Of(Exact, (a, digits, _) => Rounded(a, Power(digits)))),
        ("exact_floor", 2, Of(Exact, (a, digits, _) => Floor(a, Power(digits)))),
        ("exact_ceiling", 2, Of(Exact, (a, digits, _) => -Floor(-a, Power(digits)))),
        ("exact_text", 2, given => given is [long units, long scale] ? Text(units, (int)scale) : null),
    ];

    private static Func<object?[], object?> Of(Int128 bound, Func<Int128, Int128, Int128, Int128?> function) => given =>
        given[0] is null || given[1] is null ? null
            : function(Within(bound, given[0]), Within(bound, given[1]), given.Length > 2 ? Within(bound, given[2]) : 0) is not { } result ? null
            : Int128.Abs(result) <= bound ? (long)result
            : throw new OverflowException();

    /// <summary>SQLite itself makes a float of what leaves 64 bits.</summary>
    private static Int128 Within(Int128 bound, object? given) =>
        given is long number && Int128.Abs(number) <= bound ? number : throw new OverflowException();

    private static Int128 Rounded(Int128 dividend, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        return Int128.Abs(remainder) * 2 < Int128.Abs(divisor) ? quotient
            : quotient + (Int128.IsNegative(dividend) == Int128.IsNegative(divisor) ? 1 : -1);
    }

    private static Int128 Floor(Int128 dividend, Int128 divisor)
    {
        var (quotient, remainder) = Int128.DivRem(dividend, divisor);
        return remainder < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Without zeros at its end, as JSON has it.</summary>
    private static string Text(long units, int scale)
    {
        var digits = Int128.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var decimals = digits[^scale..].TrimEnd('0');
        return (units < 0 ? "-" : "") + digits[..^scale] + (decimals.Length == 0 ? "" : "." + decimals);
    }

    private static Int128 Power(Int128 digits)
    {
        Int128 power = 1;
        for (; digits > 0; digits--)
        {
            power *= 10;
        }

        return power;
    }
}
