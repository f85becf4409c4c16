using System.Globalization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>
/// The mails that are to be sent. Whoever sends one holds it for a while and says in each statement that they still do, so that
/// one who was given up for dead can do no harm when they come back.
/// </summary>
internal static class OutboxStore
{
    private const string IsThere =
        """
        select o.Id
        from   Outbox o
        where  o.Occasion = @Occasion
        """;

    private const string Add =
        """
        insert into Outbox (Occasion, MessageId, PersonId, Address, Name, Subject, Body, RecordedAt, Attempts)
        values (@Occasion, @MessageId, @PersonId, @Address, @Name, @Subject, @Body, @RecordedAt, 0)
        """;

    private const string Next =
        """
        select min(o.Id)
        from   Outbox o
        where  o.Id > @After
        and    o.SentAt is null
        and    o.GivenUpAt is null
        and    (o.RetryAt is null or o.RetryAt <= @Now)
        and    (o.Owner is null or o.ExpiresAt <= @Now)
        """;

    private const string TakeUp =
        """
        update Outbox
        set    Owner = @Owner,
               ExpiresAt = @Until
        where  Id = @Id
        and    SentAt is null
        and    GivenUpAt is null
        and    (Owner is null or ExpiresAt <= @Now)
        """;

    private const string One =
        """
        select o.Id, o.MessageId, o.Address, o.Name, o.Subject, o.Body, o.RecordedAt, o.Attempts, o.Failure, o.RetryAt, o.SentAt, o.GivenUpAt
        from   Outbox o
        where  o.Id = @Id
        """;

    private const string Finish =
        """
        update Outbox
        set    Owner = null,
               ExpiresAt = null,
               Failure = null,
               RetryAt = null,
               SentAt = @At
        where  Id = @Id
        and    Owner = @Owner
        """;

    private const string Fail =
        """
        update Outbox
        set    Owner = null,
               ExpiresAt = null,
               Attempts = @Attempts,
               Failure = @Failure,
               RetryAt = @RetryAt,
               GivenUpAt = @GivenUpAt
        where  Id = @Id
        and    Owner = @Owner
        """;

    private const string Again =
        """
        update Outbox
        set    Attempts = 0,
               RetryAt = null,
               GivenUpAt = null
        where  Id = @Id
        and    GivenUpAt is not null
        """;

    /// <summary>Writes a mail in the caller's transaction of writing.</summary>
    /// <returns>The mail's identity; null when one of the same occasion is there.</returns>
    public static async Task<int?> WriteAsync(DatabaseConnection db, Mail mail, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (await db.SingleOrDefaultAsync<int?>(IsThere, new { mail.Occasion }, cancellation) is not null)
        {
            return null;
        }

        var row = new
        {
            mail.Occasion,
            MessageId = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture),
            mail.PersonId,
            mail.Address,
            mail.Name,
            mail.Subject,
            mail.Body,
            RecordedAt = at,
        };
        return await db.InsertAsync(Add, row, cancellation);
    }

    /// <summary>Takes the next mail that waits, in a transaction of writing.</summary>
    /// <param name="db">Where to look.</param>
    /// <param name="after">The identity of the last one that was looked at, 0 to begin.</param>
    /// <param name="claim">Who takes it, and until when.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>Null when no further mail waits.</returns>
    public static async Task<OutboxMail?> TakeAsync(DatabaseConnection db, int after, MailClaim claim, CancellationToken cancellation = default)
    {
        while (await db.SingleOrDefaultAsync<int?>(Next, new { After = after, claim.Now }, cancellation) is { } id)
        {
            if (await db.ExecuteAsync(TakeUp, new { Id = id, claim.Owner, claim.Until, claim.Now }, cancellation) == 1)
            {
                return await db.SingleAsync<OutboxMail>(One, new { Id = id }, cancellation);
            }

            after = id;
        }

        return null;
    }

    /// <summary>Says that it is sent.</summary>
    /// <returns>False when somebody else has taken it meanwhile.</returns>
    public static async Task<bool> FinishAsync(DatabaseConnection db, OutboxMail mail, string owner, DateTimeOffset at, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Finish, new { mail.Id, Owner = owner, At = at }, cancellation) == 1;

    /// <summary>Says what stood in its way, and when it is tried again or that it is given up.</summary>
    public static Task FailAsync(DatabaseConnection db, OutboxMail failed, string owner, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Fail, new { failed.Id, Owner = owner, failed.Attempts, failed.Failure, failed.RetryAt, failed.GivenUpAt }, cancellation);

    /// <summary>Has one that was given up sent again.</summary>
    /// <returns>The mail as it was; null when none of that identity was given up.</returns>
    public static async Task<OutboxMail?> AgainAsync(DatabaseConnection db, int id, CancellationToken cancellation = default) =>
        await db.SingleOrDefaultAsync<OutboxMail>(One, new { Id = id }, cancellation) is { GivenUpAt: not null } given
        && await db.ExecuteAsync(Again, new { Id = id }, cancellation) == 1
            ? given
            : null;
}
