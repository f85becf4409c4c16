using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads what a sign-in is checked against, and counts how sign-ins went.</summary>
internal static class CredentialStore
{
    private const string ByEmail =
        """
        select p.Id as PersonId, p.PasswordHash, p.FailedSignIns, p.LockedUntil
        from   Person p
        where  p.Email = @Email
        """;

    public static Task<Credential?> FindAsync(DatabaseConnection db, string email, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<Credential>(ByEmail, new { Email = email }, cancellation);

    private const string Succeed =
        """
        update Person
        set    FailedSignIns = 0,
               LockedUntil   = null
        where  Id = @PersonId
          and  (LockedUntil is null or LockedUntil <= @Now)
        """;

    /// <summary>Forgets earlier failures; false, and nothing is changed, when the person is locked out at this moment.</summary>
    public static async Task<bool> SucceedAsync(DatabaseConnection db, int personId, DateTimeOffset now, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Succeed, new { PersonId = personId, Now = now }, cancellation) == 1;

    // One statement that counts and locks, so that guesses made at the same time cannot slip past each other.
    private const string Fail =
        """
        update Person
        set    FailedSignIns = case when FailedSignIns + 1 < @Allowed then FailedSignIns + 1 else 0 end,
               LockedUntil   = case when FailedSignIns + 1 < @Allowed then LockedUntil else @LockedUntil end
        where  Id = @PersonId
          and  (LockedUntil is null or LockedUntil <= @Now)
        """;

    private const string WasLocked =
        """
        select count(*)
        from   Person p
        where  p.Id = @PersonId
          and  p.FailedSignIns = 0
          and  p.LockedUntil > @Now
        """;

    /// <summary>
    /// Counts a wrong password, unless the person is locked out already; the last one allowed locks until
    /// <paramref name="lockedUntil"/>. Returns whether this one did.
    /// </summary>
    public static async Task<bool> FailAsync(
        DatabaseConnection db, int personId, int allowed, DateTimeOffset now, DateTimeOffset lockedUntil, CancellationToken cancellation = default)
    {
        var counted = await db.ExecuteAsync(
            Fail, new { PersonId = personId, Allowed = allowed, Now = now, LockedUntil = lockedUntil }, cancellation);
        var locked = await db.SingleAsync<int>(WasLocked, new { PersonId = personId, Now = now }, cancellation);
        return counted == 1 && locked == 1;
    }
}
