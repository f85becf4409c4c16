using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Compiles an edition in three steps: plans which one it is, computes its lines from every input as known at the cut-off,
/// and freezes them. Compiled late or twice, it gives the same.
/// </summary>
internal static class ReportCompiler
{
    /// <summary>
    /// Compiles the report for a session: its first edition with the session's cut-off, a draft again with its own lines
    /// replaced, or after a release, for a reason, another edition with <paramref name="at"/> as its cut-off.
    /// </summary>
    /// <param name="db">A transaction; the caller commits it when the outcome is <see cref="ReportOutcome.Done"/>.</param>
    /// <param name="definition">The report.</param>
    /// <param name="session">A session of the report's body.</param>
    /// <param name="request">Who asked for what.</param>
    /// <param name="actor">Who compiles.</param>
    /// <param name="at">Now, by the domain's clock.</param>
    /// <param name="cancellation">Gives the compiling up; nothing is left behind.</param>
    public static async Task<ReportOutcome> CompileAsync(
        DatabaseConnection db,
        ReportDefinition definition,
        ReportSession session,
        CompileRequest request,
        Actor actor,
        DateTimeOffset at,
        CancellationToken cancellation = default)
    {
        var (plan, refusal) = await PlanAsync(db, definition, session, request, at, cancellation);
        return plan is null
            ? refusal!
            : await FreezeAsync(db, plan, plan.LinesOf(await ReadAsync(db, plan, cancellation)), actor, at, cancellation);
    }

    /// <summary>Which edition it will be.</summary>
    /// <param name="db">A transaction of writing: it enters the report where it is new.</param>
    /// <param name="definition">The report.</param>
    /// <param name="session">A session of the report's body.</param>
    /// <param name="request">Who asked for what.</param>
    /// <param name="at">Now, by the domain's clock: the cut-off of another edition.</param>
    /// <param name="cancellation">Stops the statement.</param>
    /// <returns>The plan, or why there can be none.</returns>
    public static async Task<(PlannedEdition? Plan, ReportOutcome? Refusal)> PlanAsync(
        DatabaseConnection db, ReportDefinition definition, ReportSession session, CompileRequest request, DateTimeOffset at, CancellationToken cancellation = default)
    {
        session = session.For(definition, await PeriodQueries.ReadAsync(db, session.PlanId, cancellation));
        if (at <= session.CutOffAt)
        {
            return (null, new ReportOutcome.TooEarly(session));
        }

        if (await ReportStore.EnsureAsync(db, definition, cancellation) is not { } reportId)
        {
            return (null, new ReportOutcome.NoSessionYet(definition));
        }

        var latest = await EditionQueries.LatestAsync(db, definition.Code, session.Id, cancellation);
        if (request.OnlyWhereMissing && latest is not null && latest.Stands(session.CutOffAt))
        {
            return (null, new ReportOutcome.Standing(latest));
        }

        if (latest is { State: EditionState.Released })
        {
            return (null, new ReportOutcome.NotYetPublished(latest));
        }

        if (latest is { IsOpen: false } && string.IsNullOrWhiteSpace(request.Reason))
        {
            return (null, new ReportOutcome.NeedsReason(latest));
        }

        var begun = latest is { IsOpen: true } ? latest : New(definition, session, reportId, (latest?.Number ?? 0) + 1);
        return (new(definition, session, latest, begun with
        {
            ReportingPeriodId = session.ReportingPeriodId,
            State = EditionState.Draft,
            CutOffAt = begun.Number == 1 ? session.CutOffAt : at,
            AgendaItem = request.AgendaItem ?? begun.AgendaItem,
            DocumentNumber = request.DocumentNumber ?? begun.DocumentNumber,
            Reason = begun.Number == 1 ? null : request.Reason ?? begun.Reason,
            DefinitionHash = definition.Hash,
        }), null);
    }

    /// <summary>What its lines follow from. Nothing that is recorded later changes it, so that it needs no transaction.</summary>
    public static Task<EditionFigures> ReadAsync(DatabaseConnection db, PlannedEdition plan, CancellationToken cancellation = default) =>
        EditionFigures.ReadAsync(db, plan.Session.PlanId, plan.Definition.Provisional, plan.Edition.CutOffAt, cancellation);

    /// <summary>Writes the edition, in the caller's transaction.</summary>
    /// <returns>The edition, or that somebody else changed it since it was planned.</returns>
    public static async Task<ReportOutcome> FreezeAsync(
        DatabaseConnection db, PlannedEdition plan, IReadOnlyList<ReportLine> lines, Actor actor, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var latest = await EditionQueries.LatestAsync(db, plan.Definition.Code, plan.Session.Id, cancellation);
        var edition = plan.Edition with { CompiledAt = at, CompiledBy = actor.PersonId, ContentHash = ContentHash.Of(lines) };
        if ((latest?.Id, latest?.Version) != (plan.Latest?.Id, plan.Latest?.Version) || await SaveAsync(db, edition, StepTaken.Of(actor, at), cancellation) is not { } saved)
        {
            return new ReportOutcome.Conflict(edition);
        }

        var parts = await EditionPartsReader.ReadAsync(db, plan.Definition, plan.Session, saved, cancellation) with { VerifyAt = plan.VerifyAt };
        await PartStore.ReplaceAsync(db, saved.Id, parts, cancellation);
        var isShared = await SharedFiguresStore.ShareAsync(db, saved, cancellation);
        await LineStore.ReplaceAsync(db, saved.Id, isShared ? [] : lines, cancellation);
        await AuditTrail.AppendAsync(db, actor, at, Entry(plan.IsAgain ? latest : null, saved, lines.Count, parts), cancellation);
        return new ReportOutcome.Done(saved);
    }

    private static ReportEdition New(ReportDefinition definition, ReportSession session, int reportId, int number) => new()
    {
        ReportId = reportId,
        ReportCode = definition.Code,
        SessionId = session.Id,
        SessionCode = session.Code,
        Number = number,
    };

    private static async Task<ReportEdition?> SaveAsync(DatabaseConnection db, ReportEdition edition, StepTaken step, CancellationToken cancellation) =>
        edition.Id == 0
            ? await ReportStore.AddAsync(db, edition with { Version = 1 }, step, cancellation)
            : await ReportStore.UpdateAsync(db, edition, step, cancellation);

    private static AuditEntry Entry(ReportEdition? before, ReportEdition after, int lines, EditionParts parts) => new()
    {
        Action = before is null ? "Compiled" : "Recompiled",
        SubjectType = "ReportEdition",
        SubjectId = after.Name,
        Before = before is null ? null : new { before.ContentHash, before.CutOffAt },
        After = new { Report = after.ReportCode, after.ContentHash, after.CutOffAt, after.DefinitionHash, Lines = lines, Parts = PartStore.Seals(parts), after.Reason },
    };
}
