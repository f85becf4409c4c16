using PerformanceReporting.Planning;

namespace PerformanceReporting.Following;

/// <summary>An indicator that somebody follows, under the title that it bears today.</summary>
internal sealed record FollowedIndicator
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public int VersionId { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Under its title in a language.</summary>
    public FollowedIndicator In(Translations texts) => this with { Title = texts.Of("IndicatorVersion", VersionId, "Title", Title) };
}
