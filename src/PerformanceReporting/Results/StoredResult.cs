using PerformanceReporting.Indicators;

namespace PerformanceReporting.Results;

/// <summary>A result as stored: the rules' figures, the thresholds they were judged by, and the marks to be read with them.</summary>
internal sealed record StoredResult
{
    public required int IndicatorId { get; init; }

    public required int IndicatorVersionId { get; init; }

    public required int ReportingPeriodId { get; init; }

    public required Basis Basis { get; init; }

    public required int UnitId { get; init; }

    public int? MeasurementRevisionId { get; init; }

    public int? TargetId { get; init; }

    public int? BaselineId { get; init; }

    public decimal? Actual { get; init; }

    /// <summary>The indicator over the plan year to the as-at date, whatever its target's span.</summary>
    public decimal? YearToDate { get; init; }

    public decimal? Expected { get; init; }

    public decimal? ExpectedLower { get; init; }

    public decimal? ExpectedUpper { get; init; }

    public ExpectedBy? ExpectedBy { get; init; }

    public decimal? Variance { get; init; }

    public decimal? Achievement { get; init; }

    public decimal? ProgressToFullTarget { get; init; }

    public required decimal OnTrackFrom { get; init; }

    public required decimal AtRiskFrom { get; init; }

    public required Status Status { get; init; }

    public Trend? Trend { get; init; }

    /// <summary>Why there is no actual although a value was due.</summary>
    public MissingData? MissingData { get; init; }

    public ResultNote? Note { get; init; }

    /// <summary>Words that stand beside the figure wherever it is shown, separated by semicolons; empty for most.</summary>
    public string Marks { get; init; } = "";

    public static StoredResult From(ComputedResult result, IndicatorVersion version, Threshold threshold, bool isRevised) => new()
    {
        IndicatorId = result.IndicatorId,
        IndicatorVersionId = result.IndicatorVersionId,
        ReportingPeriodId = result.ReportingPeriodId,
        Basis = result.Basis,
        UnitId = version.UnitId,
        MeasurementRevisionId = result.MeasurementRevisionId,
        TargetId = result.TargetId,
        BaselineId = result.BaselineId,
        Actual = result.Actual,
        YearToDate = result.YearToDate,
        Expected = result.Expected,
        ExpectedLower = result.ExpectedLower,
        ExpectedUpper = result.ExpectedUpper,
        ExpectedBy = result.ExpectedBy,
        Variance = result.Variance,
        Achievement = result.Achievement,
        ProgressToFullTarget = result.ProgressToFullTarget,
        OnTrackFrom = threshold.OnTrack,
        AtRiskFrom = threshold.AtRisk,
        Status = result.Status,
        Trend = result.Trend,
        MissingData = result.MissingData,
        Note = result.Note,
        Marks = Results.Marks.Of(result, isRevised),
    };
}
