using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>What an administrator does with a mail that was given up.</summary>
internal sealed class OutboxDesk(Database database, PlanClock clock)
{
    /// <summary>Has it tried again from the beginning, when what stood in its way is mended.</summary>
    /// <returns>False when the person may not, or no such mail was given up.</returns>
    public async Task<bool> SendAgainAsync(CurrentUser user, Door door, int id, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.Administer))
        {
            return false;
        }

        await using var db = await database.BeginAsync(cancellation);
        if (await OutboxStore.AgainAsync(db, id, cancellation) is not { } given)
        {
            return false;
        }

        var entry = new AuditEntry
        {
            Action = "SentAgain",
            SubjectType = "Outbox",
            SubjectId = given.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Before = new { given.Address, given.Attempts, given.Failure, given.GivenUpAt },
        };
        await AuditTrail.AppendAsync(db, user.Actor(door), clock.Now, entry, cancellation);
        await db.CommitAsync(cancellation);
        return true;
    }
}
