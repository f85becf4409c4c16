using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>A strategic activity as it is shown.</summary>
internal sealed record ActivityLine
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public string ShortTitle { get; init; } = "";

    public string Summary { get; init; } = "";

    public ActivityLine In(Translations texts) => this with
    {
        Title = texts.Of("StrategicActivity", Id, "Title", Title),
        ShortTitle = texts.Of("StrategicActivity", Id, "ShortTitle", ShortTitle),
        Summary = texts.Of("StrategicActivity", Id, "Summary", Summary),
    };
}
