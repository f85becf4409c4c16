using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Reports.Tracing;

/// <summary>
/// Follows a printed figure back to what it rests on, and asks the rules whether it still stands. Whoever may not see an
/// edition that prints it finds no such figure.
/// </summary>
internal sealed class FigureReader(EditionReader editions, PlanClock clock)
{
    public async Task<FigureTrace?> ReadAsync(DatabaseConnection db, string code, CurrentUser reader, CancellationToken cancellation = default)
    {
        if (await FigureQueries.HolderAsync(db, code, cancellation) is not { } holderId)
        {
            return null;
        }

        int[] printedBy = [holderId, .. await FigureQueries.SharersAsync(db, holderId, cancellation)];
        var known = await EditionQueries.ReadAsync(db, cancellation);
        var shown = known.Where(edition => printedBy.Contains(edition.Id) && edition.IsOpenTo(reader)).OrderBy(edition => edition.Id != holderId).ToList();
        var holder = known.First(edition => edition.Id == holderId);
        if (shown.Count == 0 || await editions.ReadAsync(db, holder.ReportCode, holder.SessionCode, holder.Number, cancellation) is not { } contents)
        {
            return null;
        }

        var line = contents.Lines.First(one => one.FigureCode == code);
        var trace = new FigureTrace
        {
            Line = line,
            Contents = contents,
            Editions = shown,
            IsSealed = ContentHash.Of(contents.Lines) == holder.ContentHash,
            Now = await NowAsync(db, contents, code, cancellation),
            Members = [.. MembersOf(line, contents.Lines)],
        };
        return line.Scope is LineScope.Indicator ? await WithInputsAsync(db, trace, reader, cancellation) : trace;
    }

    // The same lines, had the edition been compiled this moment.
    private async Task<ReportLine?> NowAsync(DatabaseConnection db, EditionContents contents, string code, CancellationToken cancellation)
    {
        if (await SessionQueries.FindAsync(db, contents.Definition.Body, contents.Session.Code, DateTimeOffset.MaxValue, cancellation) is not { } session)
        {
            return null;
        }

        var figures = await EditionFigures.ReadAsync(db, session.PlanId, contents.Definition.Provisional, clock.Now, cancellation);
        return EditionLines.Of(session with { AsAt = contents.AsAt }, figures, contents.Edition.Name).FirstOrDefault(line => line.FigureCode == code);
    }

    private static async Task<FigureTrace> WithInputsAsync(DatabaseConnection db, FigureTrace trace, CurrentUser reader, CancellationToken cancellation)
    {
        var revisions = (await FigureQueries.RevisionsAsync(db, trace.Line, cancellation)).Where(step => reader.Values.Sees(step.State, step.UnitId)).ToList();
        var evidence = new List<Evidence>();
        foreach (var measurement in revisions.Select(step => step.MeasurementId).Distinct())
        {
            evidence.AddRange((await EvidenceStore.ReadAsync(db, measurement, cancellation)).Where(one => one.SupersededAt is null));
        }

        return trace with { Revisions = revisions, Evidence = evidence };
    }

    private static IEnumerable<ReportLine> MembersOf(ReportLine line, IReadOnlyList<ReportLine> all) => line.Scope switch
    {
        LineScope.Plan => all.Where(one => one.Scope is LineScope.Goal && one.AsAt == line.AsAt),
        LineScope.Goal => all.Where(one => one.Scope is LineScope.Activity && one.AsAt == line.AsAt && one.GoalNumber == line.GoalNumber),
        LineScope.Activity => all.Where(one => one.Scope is LineScope.Indicator && one.AsAt == line.AsAt && one.ActivityCode == line.ActivityCode),
        _ => [],
    };
}
