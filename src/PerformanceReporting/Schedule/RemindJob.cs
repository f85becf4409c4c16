using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Reminding;

namespace PerformanceReporting.Schedule;

/// <summary>Reminds of values that are missing, when the schedule of reminders has come to a day.</summary>
internal sealed partial class RemindJob(Database database, Reminders reminders, ILogger<RemindJob> log) : PatientJob(log)
{
    private protected override async Task RunAsync(CancellationToken cancellation)
    {
        if (await BeganAsync(cancellation) is { } began && await reminders.RunAsync(began, cancellation) is > 0 and var count)
        {
            Reminded(log, count);
        }
    }

    private async Task<DateTimeOffset?> BeganAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await ScheduleQueries.BeganAsync(db, cancellation);
    }

    [LoggerMessage(12, LogLevel.Information, "{Count} people reminded of missing values")]
    private static partial void Reminded(ILogger logger, int count);
}
