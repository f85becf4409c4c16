namespace PerformanceReporting.Results;

/// <summary>One result as a roll-up sees it.</summary>
internal sealed record RollUpMember
{
    public required Status Status { get; init; }

    /// <summary>A fraction.</summary>
    public decimal? Achievement { get; init; }

    public bool IsProvisional { get; init; }

    /// <summary>1 unless set; never negative.</summary>
    public decimal Weight { get; init; } = 1;

    public static RollUpMember Of(ComputedResult result, decimal weight = 1) => new()
    {
        Status = result.Status,
        Achievement = result.Achievement,
        IsProvisional = result.IsProvisional,
        Weight = weight,
    };
}
