using PerformanceReporting.Indicators;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// One figure as an edition froze it, with everything that explains it: an indicator's result at a reporting period, or
/// the roll-up of an activity, a goal or the plan. Texts are the English ones of the cut-off; what does not apply is null.
/// </summary>
internal sealed record ReportLine
{
    public int Ordinal { get; init; }
    public string FigureCode { get; init; } = "";
    public required LineScope Scope { get; init; }

    public string PlanCode { get; init; } = "";
    public string PlanTitle { get; init; } = "";
    public int? GoalNumber { get; init; }
    public string? GoalTitle { get; init; }
    public string? GoalShortTitle { get; init; }
    public string? ActivityCode { get; init; }
    public string? ActivityTitle { get; init; }
    public string? ActivityShortTitle { get; init; }

    public string? IndicatorCode { get; init; }
    public string? IndicatorTitle { get; init; }
    public int? VersionNumber { get; init; }
    public string? Definition { get; init; }
    public string? UnitOfMeasure { get; init; }
    public MeasureType? MeasureType { get; init; }
    public Direction? Direction { get; init; }
    public Coverage? Coverage { get; init; }
    public Aggregation? Aggregation { get; init; }
    public Method? Method { get; init; }
    public Frequency? Frequency { get; init; }

    /// <summary>The unit that answers for the indicator.</summary>
    public string? UnitCode { get; init; }
    public string? UnitTitle { get; init; }

    public string PlanYear { get; init; } = "";
    public string PeriodCode { get; init; } = "";
    public int PeriodOrdinal { get; init; }
    public DateOnly PeriodFirstDay { get; init; }
    public required DateOnly AsAt { get; init; }

    public decimal? BaselineValue { get; init; }
    public DateOnly? BaselineDate { get; init; }

    /// <summary>The target that decides; for maintain its two bounds.</summary>
    public TargetSpan? TargetSpan { get; init; }
    public DateOnly? TargetDate { get; init; }
    public decimal? TargetValue { get; init; }
    public decimal? TargetLower { get; init; }
    public decimal? TargetUpper { get; init; }

    public decimal? Expected { get; init; }
    public decimal? ExpectedLower { get; init; }
    public decimal? ExpectedUpper { get; init; }
    public decimal? Actual { get; init; }
    public decimal? Numerator { get; init; }
    public decimal? Denominator { get; init; }

    /// <summary>The plan year's outturn as its unit foresaw it.</summary>
    public decimal? Forecast { get; init; }
    public decimal? Variance { get; init; }

    /// <summary>A fraction: 0.8 for 80 %.</summary>
    public decimal? Achievement { get; init; }

    /// <summary>The achievements from which the indicator is on track, and at risk.</summary>
    public decimal? OnTrackFrom { get; init; }
    public decimal? AtRiskFrom { get; init; }

    /// <summary>An indicator's own status; of a roll-up the worst one below it.</summary>
    public Status? Status { get; init; }
    public Trend? Trend { get; init; }
    public required Basis Basis { get; init; }
    public ResultNote? Note { get; init; }

    /// <summary>Words that stand beside the figure wherever it is shown, separated by semicolons; empty for most.</summary>
    public string Marks { get; init; } = "";

    /// <summary>Why the value is not available, in its unit's words.</summary>
    public string? MissingReason { get; init; }
    public DateOnly? PromisedFor { get; init; }

    /// <summary>What the unit wrote beside its value; the answer itself for a narrative.</summary>
    public string? Comment { get; init; }
    public int? MeasurementRevisionId { get; init; }

    public int? OnTrackCount { get; init; }
    public int? AtRiskCount { get; init; }
    public int? OffTrackCount { get; init; }
    public int? NoDataCount { get; init; }
    public int? NotDueCount { get; init; }
    public int? MonitoredCount { get; init; }
    public int? DueCount { get; init; }
    public int? DataInCount { get; init; }

    /// <summary>How many indicators of a roll-up have this status.</summary>
    public int Count(Status status) => status switch
    {
        Results.Status.OnTrack => OnTrackCount,
        Results.Status.AtRisk => AtRiskCount,
        Results.Status.OffTrack => OffTrackCount,
        Results.Status.NoData => NoDataCount,
        Results.Status.NotDue => NotDueCount,
        Results.Status.Monitored => MonitoredCount,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    } ?? 0;

    public bool HasMark(string mark) => Marks.Split("; ").Contains(mark);
}
