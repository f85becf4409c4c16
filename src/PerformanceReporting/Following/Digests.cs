using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Following;

/// <summary>
/// Each morning, for each who follows indicators: one mail of what changed until then, and none when nothing did. The mail and
/// that the person is told are one transaction.
/// </summary>
internal sealed class Digests(Database database, PlanClock clock)
{
    /// <summary>Looks whether somebody is to be told. Asked again, or on two machines at once, nobody is told twice.</summary>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        DateTimeOffset until;
        await using (var look = await database.OpenAsync(cancellation))
        {
            if (await MorningAsync(look, cancellation) is not { } morning || (await SubscriptionStore.NotToldAsync(look, morning, cancellation)).Count == 0)
            {
                return 0;
            }

            until = morning;
        }

        await using var db = await database.BeginAsync(cancellation);
        var written = 0;
        foreach (var follower in await SubscriptionStore.NotToldAsync(db, until, cancellation))
        {
            written += await TellAsync(db, follower, until, cancellation) ? 1 : 0;
            await SubscriptionStore.ToldAsync(db, follower.PersonId, until, cancellation);
        }

        await db.CommitAsync(cancellation);
        return written;
    }

    private async Task<bool> TellAsync(DatabaseConnection db, Follower follower, DateTimeOffset until, CancellationToken cancellation)
    {
        var changes = await ChangeQueries.ReadAsync(db, follower.PersonId, until, cancellation);
        var today = DateOnly.FromDateTime(until.UtcDateTime);
        var changed = (await ChangeQueries.IndicatorsAsync(db, follower.PersonId, today, cancellation)).Where(indicator => changes.Touch(indicator.Id)).ToList();
        if (changed.Count == 0)
        {
            return false;
        }

        var texts = await TranslationQueries.ReadAsync(db, follower.Language, cancellation);
        var occasion = string.Create(CultureInfo.InvariantCulture, $"digest/{follower.PersonId}/{today:O}");
        return await OutboxStore.WriteAsync(db, new DigestMail(follower, texts).Write(changed, changes, occasion), clock.Now, cancellation) is not null;
    }

    // By the zone of the plan that today falls into.
    private async Task<DateTimeOffset?> MorningAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        var now = clock.Now;
        if (await PlanQueries.ReadAtAsync(db, DateOnly.FromDateTime(now.UtcDateTime), cancellation) is not { } plan)
        {
            return null;
        }

        var today = PlanCalendar.DayOf(now, plan.Zone);
        var morning = PlanCalendar.MorningOf(today, plan.Zone);
        return morning <= now ? morning : PlanCalendar.MorningOf(today.AddDays(-1), plan.Zone);
    }
}
