using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>
/// Sign-in with a mail address and a password kept here. Five wrong passwords lock for fifteen minutes. Unknown address,
/// wrong password and lockout give the same answer and take the same steps, so that nobody learns who has an account.
/// </summary>
internal sealed partial class LocalSignIn(Database database, TimeProvider machine, ILogger<LocalSignIn> log)
{
    public const int AllowedFailures = 5;

    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    /// <summary>The account that the password opens; null when it opens none.</summary>
    public async Task<Account?> TryAsync(string email, string password, CancellationToken cancellation = default)
    {
        var address = Person.Normalize(email);
        var credential = await FindAsync(address, cancellation);
        var right = Passwords.Verify(credential?.PasswordHash, password);

        // An identity of nobody lets an unknown address run through the same statements.
        var personId = credential?.PersonId ?? 0;
        var now = machine.GetUtcNow();
        await using var db = await database.BeginAsync(cancellation);
        var opened = right && await CredentialStore.SucceedAsync(db, personId, now, cancellation);
        if (!right && await CredentialStore.FailAsync(db, personId, AllowedFailures, now, now + LockoutTime, cancellation))
        {
            await RecordLockoutAsync(db, address, now, cancellation);
            LockedOut(log, address);
        }

        var account = opened ? await AccountQueries.FindAsync(db, personId, cancellation) : null;
        await db.CommitAsync(cancellation);
        return account;
    }

    private async Task<Credential?> FindAsync(string address, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await CredentialStore.FindAsync(db, address, cancellation);
    }

    private static Task RecordLockoutAsync(DatabaseConnection db, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        var system = new Actor(null, nameof(LocalSignIn), Door.Page);
        var entry = new AuditEntry
        {
            Action = "LockedOut",
            SubjectType = nameof(Person),
            SubjectId = address,
            After = new { LockedUntil = now + LockoutTime },
        };
        return AuditTrail.AppendAsync(db, system, now, entry, cancellation);
    }

    [LoggerMessage(100, LogLevel.Warning, "{Email} is locked out after too many wrong passwords")]
    private static partial void LockedOut(ILogger log, string email);
}
