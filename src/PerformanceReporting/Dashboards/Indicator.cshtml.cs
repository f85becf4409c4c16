using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>One indicator: its chart and the table of the same points, how its status came about, and what it would take.</summary>
internal sealed class Indicator(
    Database database, CurrentPlan plan, PlanClock clock, CurrentUser reader, IStringLocalizer<Texts> text, Words words, Figures figures)
    : Dashboard(database, plan, clock, reader)
{
    private IndicatorLine? _line;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public IndicatorLine Line => _line!;

    /// <summary>The result at the period looked at; null where the indicator had no definition in force.</summary>
    public Score? Now { get; private set; }

    /// <summary>The points of the chart and of its table, oldest first.</summary>
    public IReadOnlyList<ScorePoint> Points { get; private set; } = [];

    /// <summary>Null for a narrative and where there is nothing to draw.</summary>
    public ChartSpec? Chart { get; private set; }

    public DefinitionText Definition { get; private set; } = null!;

    public Baseline? Baseline { get; private set; }

    public IReadOnlyList<TargetLine> Targets { get; private set; } = [];

    public IReadOnlyList<StageLine> Stages { get; private set; } = [];

    /// <summary>What became of each value, the latest first, as far as the reader may see it.</summary>
    public IReadOnlyList<RevisionLine> Revisions { get; private set; } = [];

    /// <summary>What a narrative says of each period, the latest first; none for any other measure.</summary>
    public IEnumerable<(ReportingPeriod Period, RevisionLine Account)> Accounts =>
        from period in At.SoFar.Reverse()
        from step in Revisions
        where step.PeriodId == period.Id && step.SupersededAt is null && step.Narrative is not null
           && (step.State is SubmissionState.Accepted || At.Basis is Results.Basis.Provisional)
        select (period, step);

    public IReadOnlyList<string> FigureCodes { get; private set; } = [];

    /// <summary>Whether the reader is told of its changes.</summary>
    public bool IsFollowed { get; private set; }

    public Explanation Explanation { get; private set; } = null!;

    public override bool MaySeeProvisional => Reader.Values.Sees(SubmissionState.Submitted, Line.UnitId);

    protected override async Task<bool> FindAsync(DatabaseConnection db, StrategicPlan plan, CancellationToken cancellation)
    {
        _line = await IndicatorQueries.FindAsync(db, plan.Id, Code, cancellation);
        return _line is not null;
    }

    protected override async Task ReadAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        _line = Line.In(At.Texts);
        var scores = (await ScoreQueries.OfIndicatorAsync(db, Line.Id, At.Basis, cancellation)).Select(score => score.In(At.Texts)).ToList();
        var definitions = await IndicatorQueries.DefinitionsAsync(db, Line.Id, cancellation);
        Now = scores.Find(score => score.PeriodId == At.Period.Id);
        Points = ScorePoint.SoFar(scores, At);
        Definition = (definitions.FirstOrDefault(version => version.Id == Now?.VersionId) ?? definitions[^1]).In(At.Texts);
        Targets = await IndicatorQueries.TargetsAsync(db, Line.Id, cancellation);
        Stages = [.. (await IndicatorQueries.StagesAsync(db, Line.Id, Definition.Number, cancellation)).Select(stage => stage.In(At.Texts))];
        Revisions = [.. (await IndicatorQueries.RevisionsAsync(db, Line.Id, cancellation)).Where(step => Reader.Values.Sees(step.State, step.UnitId))];
        FigureCodes = await IndicatorQueries.FigureCodesAsync(db, At.Plan.Code, Line.Code, At.Period.Code, cancellation);

        IsFollowed = (await SubscriptionStore.ReadAsync(db, Reader.PersonId, cancellation)).Any(subscription => subscription.IndicatorId == Line.Id);

        var inputs = await InputQueries.ReadAsync(db, At.Plan.Id, Line.Id, At.Now, cancellation);
        Baseline = inputs.Baselines[Line.Id].FirstOrDefault(baseline => baseline.VersionNumber == Definition.Number);
        Explanation = new Explanation(this, inputs.Of(Line.Id, At.Basis), text, words, figures);
        Chart = IndicatorChart.Of(Points, figures);
    }

    /// <summary>The title at the period looked at, else the last one known.</summary>
    public string Title => Now?.Title ?? (Points is [.., var last] ? last.Score.Title : Line.Code);

    /// <summary>What is measured, in a few words: unit of measure, what a value covers, which way is better.</summary>
    public IEnumerable<string> Measured()
    {
        yield return Now is { UnitOfMeasure.Length: > 0 } now ? now.UnitOfMeasure : words.Of(Definition.MeasureType);
        if (Definition.Coverage is { } coverage)
        {
            yield return words.Of(coverage);
        }

        yield return Definition.Direction is { } direction ? text[$"Better.{direction}"] : text["Better.Narrative"];
    }

    /// <summary>The measure in the field's terms: type, what it covers, how it is aggregated.</summary>
    public IEnumerable<string> Terms()
    {
        yield return words.Of(Definition.MeasureType);
        if (Definition is { Direction: { } direction, Coverage: { } coverage, Aggregation: { } aggregation, Method: { } method })
        {
            yield return words.Of(direction);
            yield return words.Of(coverage);
            yield return words.Of(aggregation);
            yield return words.Of(method);
        }
    }

    /// <summary>What was said beside a value, in the order of its importance.</summary>
    public IEnumerable<string> Remarks(RevisionLine step)
    {
        if (step is { Numerator: { } numerator, Denominator: { } denominator })
        {
            yield return text["Parts", figures.Number(numerator), figures.Number(denominator)];
        }

        if (step.NotAvailableReason is { } missing)
        {
            yield return step.PromisedFor is { } day ? text["Standing.Promised", missing, figures.Day(day)] : text["Standing.NotAvailable", missing];
        }

        string?[] said = [step.Narrative, step.Reason, step.Comment];
        foreach (var sentence in said.OfType<string>())
        {
            yield return sentence;
        }
    }
}
