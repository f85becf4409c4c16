namespace PerformanceReporting.Submissions;

/// <summary>What of a value belongs to one member of a dimension, or to none of them.</summary>
internal sealed record Part
{
    /// <summary>The code of the dimension: <c>REGION</c>.</summary>
    public required string Dimension { get; init; }

    /// <summary>The code of its member; null for what was not broken down.</summary>
    public string? Member { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }
}
