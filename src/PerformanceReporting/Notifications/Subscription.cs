namespace PerformanceReporting.Notifications;

/// <summary>That a person follows an indicator or a report.</summary>
internal sealed record Subscription
{
    /// <summary>The indicator; null for a report.</summary>
    public int? IndicatorId { get; init; }

    /// <summary>The code of the indicator; null for a report.</summary>
    public string? IndicatorCode { get; init; }

    /// <summary>The code of the report; null for an indicator.</summary>
    public string? ReportCode { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
