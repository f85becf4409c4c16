using System.Globalization;

namespace PerformanceReporting.Query.Dialects;

/// <summary>Calculations with moments on SQLite, where they are ISO text, and durations milliseconds.</summary>
internal static class SqliteMoments
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static IEnumerable<(string Name, int Arguments, Func<object?[], object?> Function)> All { get; } =
    [
        ("moment_add", 2, given => given is [string moment, long milliseconds] ? Add(Read(moment), milliseconds) : null),
        ("moment_between", 2, given => given is [string first, string second]
            ? (Read(second) - Read(first)).Ticks / TimeSpan.TicksPerMillisecond
            : null),
    ];

    private static string Add(DateTime moment, long milliseconds)
    {
        var ticks = moment.Ticks + ((Int128)milliseconds * TimeSpan.TicksPerMillisecond);
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks).ToString(Format, CultureInfo.InvariantCulture)
            : throw new OverflowException();
    }

    private static DateTime Read(string moment) =>
        DateTime.ParseExact(moment, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
