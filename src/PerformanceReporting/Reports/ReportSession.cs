using System.Text.Json.Serialization;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Reports;

/// <summary>A meeting of a body, with the reporting period and the cut-off that its report speaks by.</summary>
internal sealed record ReportSession
{
    [JsonIgnore]
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public string BodyCode { get; init; } = "";

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>What is recorded later does not count for its report.</summary>
    public DateTimeOffset CutOffAt { get; init; }

    [JsonIgnore]
    public int ReportingPeriodId { get; init; }

    public DateOnly AsAt { get; init; }

    [JsonIgnore]
    public int PlanId { get; init; }

    public string PlanCode { get; init; } = "";

    public string PlanTitle { get; init; } = "";

    /// <summary>The zone in which the plan's days end: an IANA name.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Whether the plan's figures are invented, which the report says wherever it shows them.</summary>
    public bool IsIllustrative { get; init; }

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The session with the period and the cut-off that a report's rules give it.</summary>
    /// <param name="definition">The report.</param>
    /// <param name="periods">The plan's reporting periods.</param>
    public ReportSession For(ReportDefinition definition, IReadOnlyList<ReportingPeriod> periods)
    {
        var own = periods.First(period => period.Id == ReportingPeriodId);
        var period = definition.Period.Which is ReportPeriodChoice.LastOutturn
            ? periods.Where(other => other.AsAt < own.PlanYearFirstDay).MaxBy(other => other.AsAt) ?? own
            : own;
        return this with { CutOffAt = definition.CutOff.Of(this), ReportingPeriodId = period.Id, AsAt = period.AsAt };
    }
}
