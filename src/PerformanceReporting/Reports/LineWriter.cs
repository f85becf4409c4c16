using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>Turns a result or a roll-up into a line: its figures, and in words everything that explains them. Pure.</summary>
internal sealed class LineWriter(ReportSession session, EditionFigures figures)
{
    private readonly Dictionary<int, IndicatorVersion> _versions = figures.Inputs.Versions.SelectMany(group => group).ToDictionary(version => version.Id);
    private readonly Dictionary<int, Target> _targets = figures.Inputs.Targets.SelectMany(group => group).ToDictionary(target => target.Id);
    private readonly Dictionary<int, Baseline> _baselines = figures.Inputs.Baselines.SelectMany(group => group).ToDictionary(baseline => baseline.Id);

    public ReportLine Of(StoredRollUp rollUp)
    {
        var (goal, activity) = (GoalOf(rollUp.StrategicGoalId), ActivityOf(rollUp.StrategicActivityId));
        return InPeriod(rollUp.ReportingPeriodId) with
        {
            Scope = rollUp.Scope switch
            {
                RollUpScope.Activity => LineScope.Activity,
                RollUpScope.Goal => LineScope.Goal,
                _ => LineScope.Plan,
            },
            GoalNumber = goal?.Number,
            GoalTitle = goal?.Title,
            GoalShortTitle = goal?.ShortTitle,
            ActivityCode = activity?.Code,
            ActivityTitle = activity?.Title,
            ActivityShortTitle = activity?.ShortTitle,
            Achievement = rollUp.Achievement,
            Status = rollUp.WorstStatus,
            Trend = rollUp.Trend,
            Basis = rollUp.Basis,
            OnTrackCount = rollUp.OnTrackCount,
            AtRiskCount = rollUp.AtRiskCount,
            OffTrackCount = rollUp.OffTrackCount,
            NoDataCount = rollUp.NoDataCount,
            NotDueCount = rollUp.NotDueCount,
            MonitoredCount = rollUp.MonitoredCount,
            DueCount = rollUp.DueCount,
            DataInCount = rollUp.DataInCount,
        };
    }

    public ReportLine Of(StoredResult result)
    {
        var indicator = figures.Texts.Indicators[result.IndicatorId];
        var activity = ActivityOf(indicator.StrategicActivityId)!;
        var goal = GoalOf(activity.StrategicGoalId)!;
        var version = _versions[result.IndicatorVersionId];
        var unit = figures.Texts.Units[result.UnitId];
        var target = result.TargetId is { } targetId ? _targets[targetId] : null;
        var baseline = result.BaselineId is { } baselineId ? _baselines[baselineId] : null;
        var revision = result.MeasurementRevisionId is { } revisionId ? figures.Texts.Revisions[revisionId] : null;
        return InPeriod(result.ReportingPeriodId) with
        {
            Scope = LineScope.Indicator,
            GoalNumber = goal.Number,
            GoalTitle = goal.Title,
            GoalShortTitle = goal.ShortTitle,
            ActivityCode = activity.Code,
            ActivityTitle = activity.Title,
            ActivityShortTitle = activity.ShortTitle,
            IndicatorCode = indicator.Code,
            IndicatorTitle = version.Title,
            VersionNumber = version.Number,
            Definition = figures.Texts.Definitions[version.Id],
            UnitOfMeasure = version.UnitOfMeasure,
            MeasureType = version.MeasureType,
            Direction = version.Direction,
            Coverage = version.Coverage,
            Aggregation = version.Aggregation,
            Method = version.Method,
            Frequency = version.Frequency,
            UnitCode = unit.Code,
            UnitTitle = unit.Title,
            BaselineValue = baseline?.Value,
            BaselineDate = baseline?.MeasuredOn,
            TargetSpan = target?.Span,
            TargetDate = target?.LastDay,
            TargetValue = target?.Value,
            TargetLower = target?.LowerBound,
            TargetUpper = target?.UpperBound,
            Expected = result.Expected,
            ExpectedLower = result.ExpectedLower,
            ExpectedUpper = result.ExpectedUpper,
            Actual = result.Actual,
            Numerator = revision?.Numerator,
            Denominator = revision?.Denominator,
            Forecast = revision?.Forecast,
            Variance = result.Variance,
            Achievement = result.Achievement,
            OnTrackFrom = result.OnTrackFrom,
            AtRiskFrom = result.AtRiskFrom,
            Status = result.Status,
            Trend = result.Trend,
            Basis = result.Basis,
            Note = result.Note,
            Marks = MarksOf(result),
            MissingReason = revision?.NotAvailableReason,
            PromisedFor = revision?.PromisedFor,
            Comment = revision?.Narrative ?? revision?.Comment,
            MeasurementRevisionId = result.MeasurementRevisionId,
        };
    }

    private ReportLine InPeriod(int periodId)
    {
        var period = figures.Period(periodId);
        return new()
        {
            Scope = LineScope.Plan,
            Basis = Basis.Official,
            PlanCode = session.PlanCode,
            PlanTitle = session.PlanTitle,
            PlanYear = period.PlanYear,
            PeriodCode = period.Code,
            PeriodOrdinal = period.Ordinal,
            PeriodFirstDay = period.FirstDay,
            AsAt = period.AsAt,
        };
    }

    // What came and did not count is told where a value is missing for want of it.
    private string MarksOf(StoredResult result)
    {
        var pending = result.Status is Status.NoData && result.Basis is Basis.Official
            ? figures.Texts.Pending.GetValueOrDefault((result.IndicatorId, result.ReportingPeriodId))
            : SubmissionState.Draft;
        var mark = pending switch
        {
            SubmissionState.Submitted => ReportMarks.Submitted,
            SubmissionState.Returned => ReportMarks.Returned,
            _ => "",
        };
        return string.Join("; ", new[] { result.Marks, mark }.Where(text => text.Length > 0));
    }

    private GoalText? GoalOf(int? id) => id is { } known ? figures.Texts.Goals[known] : null;

    private ActivityText? ActivityOf(int? id) => id is { } known ? figures.Texts.Activities[known] : null;
}
