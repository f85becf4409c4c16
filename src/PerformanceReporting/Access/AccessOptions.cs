using System.ComponentModel.DataAnnotations;

namespace PerformanceReporting.Access;

/// <summary>What an installation may set about access, in the section <c>Access</c>.</summary>
internal sealed record AccessOptions
{
    /// <summary>Attempts to sign in from one address within a minute. People behind one gateway share an address.</summary>
    [Range(1, int.MaxValue)]
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>Requests to feed and API within a minute: per token, else per person, else per address.</summary>
    [Range(1, int.MaxValue)]
    public int FeedRequestsPerMinute { get; init; } = 600;
}
