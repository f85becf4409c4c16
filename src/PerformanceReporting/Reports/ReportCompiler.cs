using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Compiles an edition: reads every input as known at the cut-off, applies the rules as of that moment, and freezes the
/// lines, in the caller's transaction. Compiled late or twice, it gives the same.
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
        session = session.For(definition, await PeriodQueries.ReadAsync(db, session.PlanId, cancellation));
        if (at <= session.CutOffAt)
        {
            return new ReportOutcome.TooEarly(session);
        }

        if (await ReportStore.EnsureAsync(db, definition, cancellation) is not { } reportId)
        {
            return new ReportOutcome.NoSessionYet(definition);
        }

        var latest = await EditionQueries.LatestAsync(db, definition.Code, session.Id, cancellation);
        if (latest is { IsOpen: false } && string.IsNullOrWhiteSpace(request.Reason))
        {
            return new ReportOutcome.NeedsReason(latest);
        }

        var begun = latest is { IsOpen: true } ? latest : New(definition, session, reportId, (latest?.Number ?? 0) + 1);
        var cutOff = begun.Number == 1 ? session.CutOffAt : at;
        var figures = await EditionFigures.ReadAsync(db, session.PlanId, definition.Provisional, cutOff, cancellation);
        var lines = EditionLines.Of(session, figures, begun.Name);
        var edition = begun with
        {
            ReportingPeriodId = session.ReportingPeriodId,
            State = EditionState.Draft,
            CutOffAt = cutOff,
            CompiledAt = at,
            CompiledBy = actor.PersonId,
            AgendaItem = request.AgendaItem ?? begun.AgendaItem,
            DocumentNumber = request.DocumentNumber ?? begun.DocumentNumber,
            Reason = begun.Number == 1 ? null : request.Reason ?? begun.Reason,
            DefinitionHash = definition.Hash,
            ContentHash = ContentHash.Of(lines),
        };
        if (await SaveAsync(db, edition, cancellation) is not { } saved)
        {
            return new ReportOutcome.Conflict(edition);
        }

        var parts = await EditionPartsReader.ReadAsync(db, definition, session, saved, cancellation);
        await PartStore.ReplaceAsync(db, saved.Id, parts, cancellation);
        var isShared = await SharedFiguresStore.ShareAsync(db, saved, cancellation);
        await LineStore.ReplaceAsync(db, saved.Id, isShared ? [] : lines, cancellation);
        await AuditTrail.AppendAsync(db, actor, at, Entry(latest == begun ? latest : null, saved, lines.Count, parts), cancellation);
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

    private static async Task<ReportEdition?> SaveAsync(DatabaseConnection db, ReportEdition edition, CancellationToken cancellation) =>
        edition.Id == 0
            ? await ReportStore.AddAsync(db, edition with { Version = 1 }, cancellation)
            : await ReportStore.UpdateAsync(db, edition, cancellation);

    private static AuditEntry Entry(ReportEdition? before, ReportEdition after, int lines, EditionParts parts) => new()
    {
        Action = before is null ? "Compiled" : "Recompiled",
        SubjectType = "ReportEdition",
        SubjectId = after.Name,
        Before = before is null ? null : new { before.ContentHash, before.CutOffAt },
        After = new { Report = after.ReportCode, after.ContentHash, after.CutOffAt, after.DefinitionHash, Lines = lines, Parts = PartStore.Seals(parts), after.Reason },
    };
}
