using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Compiles under a claim, on whichever machine: one try for a report and session at a time. Reading and computing hold up
/// nobody; edition, lines, audit and the end of the claim are one transaction, so that a process that dies leaves nothing
/// but a claim that runs out.
/// </summary>
internal sealed partial class CompileRunner(
    Database database, PlanClock clock, TimeProvider machine, ReportSettings settings, ILogger<CompileRunner> log)
{
    /// <summary>Compiles, and returns when there is an edition or none can be had.</summary>
    /// <exception cref="StorageException">The database cannot be reached to begin with.</exception>
    public async Task<ReportOutcome> RunAsync(
        ReportDefinition definition, CompileRequest request, Actor actor, CancellationToken cancellation = default)
    {
        var (claim, refusal) = await ClaimAsync(definition, request, actor, cancellation);
        if (claim is null)
        {
            return refusal!;
        }

        try
        {
            var outcome = await CompileAsync(claim, cancellation);
            if (outcome is not ReportOutcome.Done)
            {
                await LetGoAsync(claim);
            }

            return outcome;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await StoppedAsync(claim);
        }
        catch (OperationCanceledException)
        {
            await LetGoAsync(claim);
            throw;
        }
        catch (Exception failure)
        {
            return await FailedAsync(claim, failure);
        }
    }

    /// <summary>Asks whoever compiles this report for this session to stop.</summary>
    public async Task<ReportOutcome> CancelAsync(Actor actor, string reportCode, string sessionCode, CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        if (await CompilationStore.FindAsync(db, reportCode, sessionCode, cancellation) is not { } running
            || !await CompilationStore.CancelAsync(db, running, cancellation))
        {
            return new ReportOutcome.NotRunning(sessionCode);
        }

        await AuditTrail.AppendAsync(db, actor, clock.Now, new AuditEntry
        {
            Action = "CompileStopped",
            SubjectType = "ReportEdition",
            SubjectId = sessionCode,
            After = new { Report = reportCode, running.StartedAt, By = running.Starter },
        }, cancellation);
        await db.CommitAsync(cancellation);
        return new ReportOutcome.Cancelled(sessionCode);
    }

    private async Task<(CompileClaim? Claim, ReportOutcome? Refusal)> ClaimAsync(
        ReportDefinition definition, CompileRequest request, Actor actor, CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        if (await SessionQueries.FindAsync(db, definition.Body, request.SessionCode, at, cancellation) is not { } session)
        {
            return (null, request.SessionCode is { } code ? new ReportOutcome.UnknownSession(code, definition) : new ReportOutcome.NoSessionYet(definition));
        }

        var (plan, refusal) = await ReportCompiler.PlanAsync(db, definition, session, request, at, cancellation);
        if (plan is null)
        {
            return (null, refusal);
        }

        var claim = new CompileClaim($"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}", plan with { VerifyAt = settings.VerifyAt }, actor, at);
        var now = machine.GetUtcNow();
        if (await CompilationStore.ClaimAsync(db, claim, now, now + CompileHeart.Span, cancellation) is { } other)
        {
            return (null, new ReportOutcome.Running(other));
        }

        await db.CommitAsync(cancellation);
        return (claim, null);
    }

    private async Task<ReportOutcome> CompileAsync(CompileClaim claim, CancellationToken cancellation)
    {
        await using var heart = CompileHeart.Start(database, machine, claim, cancellation);
        EditionFigures figures;
        await using (var reading = await database.OpenAsync(heart.Work))
        {
            figures = await ReportCompiler.ReadAsync(reading, claim.Plan, heart.Work);
        }

        await heart.EnterAsync(CompileStage.Computing);
        var lines = claim.Plan.LinesOf(figures);
        await heart.EnterAsync(CompileStage.Freezing);
        await heart.RestAsync();
        heart.Work.ThrowIfCancellationRequested();

        await using var db = await database.BeginAsync(cancellation);
        if (!await CompilationStore.FinishAsync(db, claim, cancellation))
        {
            throw new OperationCanceledException("The claim was stopped, or ran out and was taken.");
        }

        var outcome = await ReportCompiler.FreezeAsync(db, claim.Plan, lines, claim.Actor, clock.Now, cancellation);
        if (outcome is ReportOutcome.Done)
        {
            await db.CommitAsync(cancellation);
        }

        return outcome;
    }
}
