using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>A person follows an indicator or a report, or no longer does. Asked twice it is done once.</summary>
internal sealed class Subscribing(Database database, PlanClock clock)
{
    /// <summary>From now on the person is told of what changes.</summary>
    public async Task FollowAsync(CurrentUser user, Door door, Subscription subject, CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        if ((await SubscriptionStore.ReadAsync(db, user.PersonId, cancellation)).Any(there => Same(there, subject)))
        {
            return;
        }

        var at = clock.Now;
        await SubscriptionStore.AddAsync(db, user.PersonId, subject.IndicatorId, subject.ReportCode, at, cancellation);
        await AuditTrail.AppendAsync(db, user.Actor(door), at, Entry("Followed", subject), cancellation);
        await db.CommitAsync(cancellation);
    }

    /// <summary>The person is told no more.</summary>
    public async Task EndAsync(CurrentUser user, Door door, Subscription subject, CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        if (await SubscriptionStore.CloseAsync(db, user.PersonId, subject.IndicatorId, subject.ReportCode, at, cancellation))
        {
            await AuditTrail.AppendAsync(db, user.Actor(door), at, Entry("Unfollowed", subject), cancellation);
            await db.CommitAsync(cancellation);
        }
    }

    private static bool Same(Subscription one, Subscription other) => one.IndicatorId == other.IndicatorId && one.ReportCode == other.ReportCode;

    private static AuditEntry Entry(string action, Subscription subject) =>
        new() { Action = action, SubjectType = nameof(Subscription), SubjectId = subject.IndicatorCode ?? subject.ReportCode ?? "" };
}
