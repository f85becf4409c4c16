using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>One transaction with the last edition of a report for a session: kept when the step was taken, else as if nothing was.</summary>
internal sealed class EditionTransaction(Database database, PlanClock clock)
{
    public async Task<ReportOutcome> RunAsync(
        string reportCode,
        string sessionCode,
        Func<DatabaseConnection, ReportEdition, DateTimeOffset, Task<ReportOutcome>> step,
        CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        var edition = (await EditionQueries.ReadAsync(db, cancellation))
            .Where(edition => edition.ReportCode == reportCode && edition.SessionCode == sessionCode)
            .MaxBy(edition => edition.Number);
        if (edition is null)
        {
            return new ReportOutcome.NoEdition(sessionCode);
        }

        var outcome = await step(db, edition, clock.Now);
        if (outcome is ReportOutcome.Done)
        {
            await db.CommitAsync(cancellation);
        }

        return outcome;
    }
}
