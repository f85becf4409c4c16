using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Submissions;

/// <summary>Everything that decides about one measurement: what is measured, when it may be given, and what is there.</summary>
internal sealed record MeasurementCase
{
    public required string IndicatorCode { get; init; }

    /// <summary>The strategic plan that the period belongs to.</summary>
    public int PlanId { get; init; }

    /// <summary>The definition in force at the period.</summary>
    public required IndicatorVersion Definition { get; init; }

    /// <summary>The period as it holds for the unit that answers.</summary>
    public required ReportingPeriod Period { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public int? MeasurementId { get; init; }

    /// <summary>0 when there is no measurement yet.</summary>
    public int Version { get; init; }

    /// <summary>The number of the last revision; 0 when there is none.</summary>
    public int LastNumber { get; init; }

    /// <summary>The live accepted revision.</summary>
    public MeasurementRevision? Accepted { get; init; }

    /// <summary>The live revision on its way: a draft, submitted or returned.</summary>
    public MeasurementRevision? Pending { get; init; }

    /// <summary>The latest revision that is no draft, live or closed: what unit and office last told each other.</summary>
    public MeasurementRevision? LastStep { get; init; }

    /// <summary>The answer that counts towards completeness: submitted or accepted; null while there is none.</summary>
    public MeasurementRevision? Given => Pending is { State: SubmissionState.Submitted } submitted ? submitted : Accepted;

    /// <summary>Whether the feed shows a revision that follows now: the accepted value, or the value on its way while there is none.</summary>
    public bool Shows(MeasurementRevision next) => next.State == SubmissionState.Accepted || Accepted is null;

    public int UnitId => Definition.UnitId;

    public string Name => $"{IndicatorCode} at {Period.AsAt:yyyy-MM-dd}";
}
