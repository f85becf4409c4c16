namespace PerformanceReporting.Submissions.Reminding;

/// <summary>Somebody who may submit the values of units: they head them, or a unit above.</summary>
internal sealed record Head
{
    public required int PersonId { get; init; }

    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>The language of their mails: <c>en</c> or <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The units, with all below them.</summary>
    public required IReadOnlySet<int> Units { get; init; }
}
