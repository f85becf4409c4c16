using Microsoft.Extensions.Localization;
using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;

namespace PerformanceReporting.Dashboards;

/// <summary>
/// Says in sentences how an indicator's status came about, from the stored figures, and what it would take to be on track,
/// which the rules are asked.
/// </summary>
internal sealed class Explanation(Indicator page, IndicatorInputs inputs, IStringLocalizer<Texts> text, Words words, Figures figures)
{
    private Score Now => page.Now ?? throw new InvalidOperationException($"{page.Line.Code} had no definition in force at {page.At.Period.Code}.");

    private ChartFormat Format => Now.Format;

    /// <summary>What the period answered with, where the reader may see it.</summary>
    private RevisionLine? Answer => page.Revisions.FirstOrDefault(step => step.Id == Now.MeasurementRevisionId);

    private string Actual => figures.Value(Now.Actual, Format);

    private string Expected => figures.Expected(Now.Expected, Now.ExpectedLower, Now.ExpectedUpper, Format);

    /// <summary>How things stand: <c>41 where 58 were expected: 71 %.</c></summary>
    public string Standing() => Now switch
    {
        { Status: Status.Monitored } => text[page.Definition.MeasureType is MeasureType.Narrative ? "Standing.Narrative" : "Standing.Monitored"],
        { Note: ResultNote.MetEarly } => text["Standing.MetEarly", Actual],
        { Status: Status.NotDue } => text["Standing.NotDue"],
        { Status: Status.NoData } => Missing(),
        { Achievement: null } => text["Standing.NoShare", Actual, Expected],
        { ExpectedLower: not null, Status: Status.OnTrack } => text["Standing.Within", Actual, Expected],
        { ExpectedLower: not null } => text["Standing.Outside", Actual, Expected],
        _ => text["Standing.Judged", Actual, Expected, figures.Achievement(Now.Achievement, Now.OnTrackFrom, Now.AtRiskFrom)],
    };

    /// <summary>What it would take to be on track at the next due moment; null when looking back, and where nothing is asked.</summary>
    public string? Needed()
    {
        if (page.At.Next is not null || Now.Note is ResultNote.MetEarly || NeededValueRule.Next(inputs, page.At.Now) is not { } needed)
        {
            return null;
        }

        var by = figures.DayAndMonth(page.At.Periods.First(period => period.Id == needed.ReportingPeriodId).AsAt);
        LocalizedString? sentence = (Up(needed.AtLeast), Down(needed.AtMost)) switch
        {
            ({ } least, { } most) => text[Kept("Between"), figures.Value(least, Format), figures.Value(most, Format), by],
            ({ } least, null) when Now.Status is not Status.OnTrack && least > Now.Actual =>
                text["Needed.More", figures.Value(least, Format), by, figures.Value(least - Now.Actual, Format)],
            (null, { } most) when Now.Status is not Status.OnTrack && most < Now.Actual =>
                text["Needed.Less", figures.Value(most, Format), by, figures.Value(Now.Actual - most, Format)],
            ({ } least, null) => text[Kept("Above"), figures.Value(least, Format), by],
            (null, { } most) => text[Kept("Below"), figures.Value(most, Format), by],
            _ => null,
        };
        return sentence?.Value;
    }

    /// <summary>How it was computed, as terms and their sentences.</summary>
    public IEnumerable<(string Term, string Sentence)> Steps()
    {
        if (page.Definition.Direction is { } direction && Now.Status is not Status.Monitored)
        {
            yield return (text["Rule"], text[IsByProgress ? "Rule.Progress" : $"Rule.{direction}"]);
        }

        if (Now.ExpectedBy is { } by)
        {
            yield return (text["Expected"], ExpectedFrom(by));
        }

        if (Now.Actual is not null)
        {
            yield return (text["Actual"], ActualFrom());
        }

        if (Formula() is { } formula)
        {
            yield return (text["Result"], formula);
        }

        if (Now.Note is { } note)
        {
            yield return (text["Note"], words.Of(note));
        }

        if (Now.Status is not Status.Monitored)
        {
            yield return (text["Thresholds"], text["Thresholds.Are", figures.Number(Now.OnTrackFrom), figures.Number(Now.AtRiskFrom)]);
        }
    }

    // An indicator that is on track has a limit to keep to, another one to reach.
    private string Kept(string limit) => $"Needed.{(Now.Status is Status.OnTrack ? "Stays" : "")}{limit}";

    private bool IsByProgress => page.Definition.Method is Method.Progress && Now.Note is not ResultNote.JudgedByLevel;

    private string Missing() => (Now.MissingData, Answer) switch
    {
        (MissingData.NotAvailable, { NotAvailableReason: { } reason, PromisedFor: { } day }) => text["Standing.Promised", reason, figures.Day(day)],
        (MissingData.NotAvailable, { NotAvailableReason: { } reason }) => text["Standing.NotAvailable", reason],
        (MissingData.Partial, _) => text["Standing.Partial"],
        _ => text["Standing.Missing", figures.Day(page.At.AsAt)],
    };

    private string ExpectedFrom(ExpectedBy by)
    {
        var target = page.Targets.FirstOrDefault(candidate => candidate.Id == Now.TargetId);
        var interim = page.Targets.FirstOrDefault(candidate => candidate.Span is TargetSpan.Interim or TargetSpan.Period && candidate.LastDay == page.At.AsAt);
        var shown = by is ExpectedBy.InterimTarget ? interim ?? target : target;
        return shown is null
            ? Expected
            : text[
                $"Expected.{by}",
                Expected,
                words.Of(shown.Span),
                figures.Expected(shown.Value, shown.LowerBound, shown.UpperBound, Format),
                figures.Day(shown.LastDay),
                figures.Day(PlanCalendar.DayOf(shown.RecordedAt, page.At.Plan.Zone)),
                figures.Value(page.Baseline?.Value, Format)];
    }

    private string ActualFrom()
    {
        return Answer is not { } revision
            ? Actual
            : text[
                revision.Value == Now.Actual ? "Actual.From" : "Actual.ToDate",
                Actual,
                words.Of(revision.State),
                figures.Day(PlanCalendar.DayOf(revision.RecordedAt, page.At.Plan.Zone)),
                revision.Number,
                figures.Value(revision.Value, Format)];
    }

    private string? Formula() => AchievementFormula.Of(
        page.Definition.Direction,
        IsByProgress ? page.Baseline?.Value : null,
        Now.Actual,
        Now.Expected,
        (Now.ExpectedLower, Now.ExpectedUpper),
        Now.Achievement) is { } formula ? words.Of(formula, figures) : null;

    // What is counted in whole things takes a whole one more; other limits end with the decimals that are shown.
    private decimal? Up(decimal? limit) => limit is { } least ? Math.Ceiling(least * Unit) / Unit : null;

    private decimal? Down(decimal? limit) => limit is { } most ? Math.Floor(most * Unit) / Unit : null;

    private decimal Unit => Format.Decimals switch
    {
        1 when page.Points.All(point => point.Score.Actual is not { } actual || actual == Math.Truncate(actual)) => 1,
        1 => 10,
        2 => 100,
        _ => 1,
    };
}
