using System.ComponentModel.DataAnnotations;

namespace PerformanceReporting.OData;

/// <summary>What an installation may set about the feed, in the section <c>Feed</c>.</summary>
internal sealed record FeedOptions
{
    /// <summary>How long one answer may take; what takes longer is stopped, in the database too. Excel waits ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);
}
