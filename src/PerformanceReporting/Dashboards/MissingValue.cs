using PerformanceReporting.Access;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>Why an indicator has no data at a period, and what may be on its way.</summary>
internal sealed record MissingValue
{
    public int IndicatorId { get; init; }

    public string Code { get; init; } = "";

    public int VersionId { get; init; }

    public string Title { get; init; } = "";

    public int UnitId { get; init; }

    public string UnitTitle { get; init; } = "";

    /// <summary>The state of a live revision, null where nothing was ever entered.</summary>
    public SubmissionState? State { get; init; }

    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public MissingValue In(Translations texts) => this with
    {
        Title = texts.Of("IndicatorVersion", VersionId, "Title", Title),
        UnitTitle = texts.Of("Unit", UnitId, "Title", UnitTitle),
    };
}
