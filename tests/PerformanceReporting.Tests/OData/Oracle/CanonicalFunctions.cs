using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>URL Conventions 5.1.1.4 to 5.1.1.10: the functions; a parameter that is null makes the result null.</summary>
internal static partial class CanonicalFunctions
{
    public static object? Call(string name, IReadOnlyList<object?> given, DateTimeOffset now) =>
        given.Contains(null) ? null : name switch
        {
            "concat" => Text(given[0]) + Text(given[1]),
            "contains" => Text(given[0]).Contains(Text(given[1]), StringComparison.Ordinal),
            "startswith" => Text(given[0]).StartsWith(Text(given[1]), StringComparison.Ordinal),
            "endswith" => Text(given[0]).EndsWith(Text(given[1]), StringComparison.Ordinal),
            "length" => Length(Text(given[0])),
            "indexof" => IndexOf(Text(given[0]), Text(given[1])),
            "substring" => Substring(Text(given[0]), (long)given[1]!, given.Count == 3 ? (long)given[2]! : long.MaxValue),
            "tolower" => Text(given[0]).ToLowerInvariant(),
            "toupper" => Text(given[0]).ToUpperInvariant(),
            "trim" => Text(given[0]).Trim(),
            "matchesPattern" or "matchespattern" => Regex.IsMatch(Text(given[0]), Text(given[1]), RegexOptions.ECMAScript),
            "year" => (long)Day(given[0]).Year,
            "month" => (long)Day(given[0]).Month,
            "day" => (long)Day(given[0]).Day,
            "hour" => (long)Time(given[0]).Hour,
            "minute" => (long)Time(given[0]).Minute,
            "second" => (long)Time(given[0]).Second,
            "fractionalseconds" => Time(given[0]).Ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond,
            "date" => Day(given[0]),
            "time" => Time(given[0]),
            "totaloffsetminutes" => (long)((DateTimeOffset)given[0]!).Offset.TotalMinutes,
            "totalseconds" => ((TimeSpan)given[0]!).Ticks / (decimal)TimeSpan.TicksPerSecond,
            "now" => now,
            "mindatetime" => DateTimeOffset.MinValue,
            "maxdatetime" => DateTimeOffset.MaxValue,
            "round" => Rounded(given[0]!, exact => Math.Round(exact, MidpointRounding.AwayFromZero), number => Math.Round(number, MidpointRounding.AwayFromZero)),
            "floor" => Rounded(given[0]!, Math.Floor, Math.Floor),
            "ceiling" => Rounded(given[0]!, Math.Ceiling, Math.Ceiling),
            _ => throw new NotSupportedException($"The interpreter does not know the function {name}."),
        };

    /// <summary>5.1.1.10.1: a primitive value as text is its literal as in payloads; what cannot be cast is null.</summary>
    public static object? Cast(object? value, string type) => (type, value) switch
    {
        (_, null) => null,
        ("Edm.String", string text) => text,
        ("Edm.String", bool flag) => flag ? "true" : "false",
        ("Edm.String", Member member) => member.Name,
        ("Edm.String", DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ("Edm.String", DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ("Edm.String", decimal exact) => (exact / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        ("Edm.String", _) => Convert.ToString(value, CultureInfo.InvariantCulture),
        ("Edm.Decimal", long or decimal) => Numbers.Exact(value),
        ("Edm.Decimal", double number) => (decimal)number,
        ("Edm.Double" or "Edm.Single", long or decimal or double) => Numbers.Double(value),
        ("Edm.Int16" or "Edm.Int32" or "Edm.Int64", long) => value,
        ("Edm.Int16" or "Edm.Int32" or "Edm.Int64", decimal exact) => (long)Math.Round(exact, MidpointRounding.AwayFromZero),
        ("Edm.Int16" or "Edm.Int32" or "Edm.Int64", Member member) => member.Rank,
        ("Edm.Decimal" or "Edm.Int32" or "Edm.Int64", string text) => Parsed(text, type),
        ("Edm.Date", DateOnly) or ("Edm.DateTimeOffset", DateTimeOffset) => value,
        ("Edm.DateTimeOffset", DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        ("Edm.Date", DateTimeOffset moment) => Day(moment),
        _ => throw new NotSupportedException($"The interpreter does not cast {value.GetType().Name} to {type}."),
    };

    private static object? Parsed(string text, string type) =>
        type == "Edm.Decimal" && ExactLiteral().IsMatch(text) ? decimal.Parse(text, CultureInfo.InvariantCulture)
        : type != "Edm.Decimal" && WholeLiteral().IsMatch(text) ? long.Parse(text, CultureInfo.InvariantCulture)
        : null;

    private static string Text(object? value) => (string)value!;

    /// <summary>Characters as JavaScript, C#, Excel and SQL Server count them, in units of UTF-16: see the table of choices.</summary>
    private static long Length(string text) => text.Length;

    private static long IndexOf(string text, string part) => text.IndexOf(part, StringComparison.Ordinal);

    private static string Substring(string text, long start, long length)
    {
        var from = start < 0 ? Math.Max(0, text.Length + start) : Math.Min(start, text.Length);
        return text.Substring((int)from, (int)Math.Min(length, text.Length - from));
    }

    private static DateOnly Day(object? value) => value switch
    {
        DateOnly day => day,
        DateTimeOffset moment => DateOnly.FromDateTime(moment.DateTime),
        _ => throw new InvalidOperationException($"{value?.GetType().Name} has no day."),
    };

    private static TimeOnly Time(object? value) => value switch
    {
        TimeOnly time => time,
        DateTimeOffset moment => TimeOnly.FromDateTime(moment.DateTime),
        _ => throw new InvalidOperationException($"{value?.GetType().Name} has no time."),
    };

    private static object Rounded(object value, Func<decimal, decimal> exact, Func<double, double> inexact) =>
        value is double number ? inexact(number) : exact(Numbers.Exact(value));

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex ExactLiteral();

    [GeneratedRegex(@"^-?\d+$")]
    private static partial Regex WholeLiteral();
}
