namespace PerformanceReporting.Storage;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Database is up to date; {Count} scripts applied")]
    public static partial void Applied(ILogger logger, int count);
}
