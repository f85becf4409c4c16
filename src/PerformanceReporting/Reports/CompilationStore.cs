using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Who compiles what. A try holds its report and session for a while and says in each statement that it still does, so
/// that one which was given up for dead can do no harm when it comes back.
/// </summary>
internal static class CompilationStore
{
    private const string All =
        """
        select    c.ReportId, r.Code as ReportCode, c.SessionId, s.Code as SessionCode, c.Owner, c.ExpiresAt, c.StartedAt, c.StartedBy,
                  p.DisplayName as Starter, c.Stage, c.IsCancelled, c.Failures, c.Failure, c.FailedAt, c.RetryAt
        from      Compilation c
        join      Report r on r.Id = c.ReportId
        join      Session s on s.Id = c.SessionId
        left join Person p on p.Id = c.StartedBy
        order by  r.Code, s.Code
        """;

    private const string Add =
        """
        insert into Compilation (ReportId, SessionId, Owner, ExpiresAt, StartedAt, StartedBy, Stage, IsCancelled, Failures)
        values (@ReportId, @SessionId, @Owner, @Until, @StartedAt, @StartedBy, 'Reading', 0, 0)
        """;

    private const string TakeUp =
        """
        update Compilation
        set    Owner = @Owner,
               ExpiresAt = @Until,
               StartedAt = @StartedAt,
               StartedBy = @StartedBy,
               Stage = 'Reading',
               IsCancelled = 0
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    (Owner is null or ExpiresAt <= @Now)
        """;

    private const string Renew =
        """
        update Compilation
        set    ExpiresAt = @Until,
               Stage = @Stage
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    Owner = @Owner
        and    IsCancelled = 0
        """;

    private const string Finish =
        """
        delete from Compilation
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    Owner = @Owner
        and    IsCancelled = 0
        """;

    private const string LetGo =
        """
        update Compilation
        set    Owner = null,
               ExpiresAt = null
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    Owner = @Owner
        """;

    private const string Forget =
        """
        delete from Compilation
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    Owner is null
        and    IsCancelled = 0
        and    Failures = 0
        """;

    private const string Fail =
        """
        update Compilation
        set    Owner = null,
               ExpiresAt = null,
               Failures = @Failures,
               Failure = @Failure,
               FailedAt = @FailedAt,
               RetryAt = @RetryAt
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    Owner = @Owner
        """;

    private const string Cancel =
        """
        update Compilation
        set    IsCancelled = 1
        where  ReportId = @ReportId
        and    SessionId = @SessionId
        and    Owner is not null
        and    IsCancelled = 0
        """;

    /// <summary>Every compiling that runs, failed or was stopped.</summary>
    public static Task<IReadOnlyList<Compilation>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<Compilation>(All, null, cancellation);

    /// <summary>The compiling of a report for a session; null where nothing is to be said of it.</summary>
    public static async Task<Compilation?> FindAsync(
        DatabaseConnection db, string reportCode, string sessionCode, CancellationToken cancellation = default) =>
        (await ReadAsync(db, cancellation)).FirstOrDefault(row => row.ReportCode == reportCode && row.SessionCode == sessionCode);

    /// <summary>Takes a report and session, in a transaction of writing.</summary>
    /// <returns>Null when it is taken; else who is at it.</returns>
    public static async Task<Compilation?> ClaimAsync(
        DatabaseConnection db, CompileClaim claim, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation = default)
    {
        var (edition, actor) = (claim.Plan.Edition, claim.Actor);
        var row = new { edition.ReportId, edition.SessionId, claim.Owner, StartedAt = claim.At, StartedBy = actor.PersonId, Until = until, Now = now };
        var known = (await ReadAsync(db, cancellation)).FirstOrDefault(other => other.ReportId == edition.ReportId && other.SessionId == edition.SessionId);
        if (known is null)
        {
            await db.ExecuteAsync(Add, new { row.ReportId, row.SessionId, row.Owner, row.StartedAt, row.StartedBy, row.Until }, cancellation);
            return null;
        }

        return await db.ExecuteAsync(TakeUp, row, cancellation) == 1 ? null : known;
    }

    /// <returns>False when the try was stopped, or another one has taken its place.</returns>
    public static async Task<bool> RenewAsync(
        DatabaseConnection db, CompileClaim claim, CompileStage stage, DateTimeOffset until, CancellationToken cancellation = default)
    {
        var key = Key(claim);
        return await db.ExecuteAsync(Renew, new { key.ReportId, key.SessionId, key.Owner, Stage = stage.ToString(), Until = until }, cancellation) == 1;
    }

    /// <summary>Gives the claim up for the edition that is written in the same transaction.</summary>
    /// <returns>False when the try was stopped, or another one has taken its place.</returns>
    public static async Task<bool> FinishAsync(DatabaseConnection db, CompileClaim claim, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Finish, Key(claim), cancellation) == 1;

    /// <summary>Gives the claim up without an edition; what earlier tries left to be said is kept.</summary>
    public static async Task LetGoAsync(DatabaseConnection db, CompileClaim claim, CancellationToken cancellation = default)
    {
        var key = Key(claim);
        await db.ExecuteAsync(LetGo, key, cancellation);
        await db.ExecuteAsync(Forget, new { key.ReportId, key.SessionId }, cancellation);
    }

    /// <summary>Gives the claim up and says why it came to nothing.</summary>
    public static Task FailAsync(DatabaseConnection db, CompileClaim claim, Compilation failed, CancellationToken cancellation = default)
    {
        var key = Key(claim);
        return db.ExecuteAsync(
            Fail, new { key.ReportId, key.SessionId, key.Owner, failed.Failures, failed.Failure, failed.FailedAt, failed.RetryAt }, cancellation);
    }

    /// <summary>Asks whoever is at it to stop.</summary>
    /// <returns>False when nobody is.</returns>
    public static async Task<bool> CancelAsync(DatabaseConnection db, Compilation running, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Cancel, new { running.ReportId, running.SessionId }, cancellation) == 1;

    private static ClaimKey Key(CompileClaim claim) => new(claim.Plan.Edition.ReportId, claim.Plan.Edition.SessionId, claim.Owner);

    private sealed record ClaimKey(int ReportId, int SessionId, string Owner);
}
