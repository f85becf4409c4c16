using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>
/// Sends what waits in the outbox. A mail is claimed, sent and marked, so that of many postmen one sends it; one who dies
/// between sending and marking leaves a claim that runs out, and the mail is sent again under the same Message-Id.
/// </summary>
internal sealed partial class Postman(Database database, MailRoute route, PlanClock clock, TimeProvider machine, ILogger<Postman> log)
{
    /// <summary>How long a mail is held by whoever sends it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // A try that takes longer is given up well before somebody else may begin another.
    private static readonly TimeSpan Longest = Lease / 2;

    private const int LongestFailure = 1000;

    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}";

    /// <summary>Goes one round through all that waits.</summary>
    /// <returns>How many mails were sent.</returns>
    public async Task<int> GoAsync(CancellationToken cancellation = default)
    {
        await using var round = route.Begin();
        var sent = 0;
        var last = 0;
        while (await TakeAsync(last, cancellation) is { } mail)
        {
            last = mail.Id;
            if (await DeliverAsync(round, mail, cancellation) is not { } fault)
            {
                await FinishAsync(mail);
                sent++;
                continue;
            }

            await FailAsync(mail, fault, cancellation);
            if (fault.Fault == DeliveryFault.Route)
            {
                break;
            }
        }

        return sent;
    }

    private async Task<OutboxMail?> TakeAsync(int after, CancellationToken cancellation)
    {
        var now = machine.GetUtcNow();
        await using var db = await database.BeginAsync(cancellation);
        var mail = await OutboxStore.TakeAsync(db, after, new MailClaim(_owner, now, now + Lease), cancellation);
        await db.CommitAsync(cancellation);
        return mail;
    }

    private async Task<DeliveryException?> DeliverAsync(IMailRound round, OutboxMail mail, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Longest, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await round.DeliverAsync(mail, either.Token);
            return null;
        }
        catch (DeliveryException fault)
        {
            return fault;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryException(DeliveryFault.Route, $"The mail server did not answer within {Longest.TotalSeconds:0} seconds.");
        }
    }

    // What has left the house is marked even where the program is about to end.
    private async Task FinishAsync(OutboxMail mail)
    {
        await using var db = await database.BeginAsync(CancellationToken.None);
        if (await OutboxStore.FinishAsync(db, mail, _owner, clock.Now, CancellationToken.None))
        {
            await db.CommitAsync(CancellationToken.None);
        }
    }

    private async Task FailAsync(OutboxMail mail, DeliveryException fault, CancellationToken cancellation)
    {
        var attempts = mail.Attempts + 1;
        var wait = fault.Fault == DeliveryFault.Recipient ? null : MailRetry.After(attempts);
        var failed = mail with
        {
            Attempts = attempts,
            Failure = fault.Message.Length > LongestFailure ? fault.Message[..LongestFailure] : fault.Message,
            RetryAt = machine.GetUtcNow() + wait,
            GivenUpAt = wait is null ? clock.Now : null,
        };
        await using var db = await database.BeginAsync(cancellation);
        await OutboxStore.FailAsync(db, failed, _owner, cancellation);
        await db.CommitAsync(cancellation);
        if (wait is null)
        {
            GivenUp(log, mail.Id, attempts, failed.Failure);
        }
        else if (attempts == 1)
        {
            Delayed(log, mail.Id, failed.Failure);
        }
    }

    [LoggerMessage(20, LogLevel.Warning, "Mail {Id} waits for another try: {Reason}")]
    private static partial void Delayed(ILogger logger, int id, string reason);

    [LoggerMessage(21, LogLevel.Error, "Mail {Id} given up after {Attempts} tries: {Reason}")]
    private static partial void GivenUp(ILogger logger, int id, int attempts, string reason);
}
