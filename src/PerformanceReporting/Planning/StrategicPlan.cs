namespace PerformanceReporting.Planning;

/// <summary>A strategic plan: three plan years of goals and activities.</summary>
internal sealed record StrategicPlan
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>The zone in which its days end: an IANA name.</summary>
    public string TimeZone { get; init; } = "";

    /// <summary>Whether its figures are invented, which is said wherever they are shown.</summary>
    public bool IsIllustrative { get; init; }

    /// <summary>The moment that the stored results speak of.</summary>
    public DateTimeOffset ResultsAsOf { get; init; }

    /// <summary>The last moment at which anything of the plan was put on record by the domain's clock.</summary>
    public DateTimeOffset LastRecordedAt { get; init; }

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
