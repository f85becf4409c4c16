namespace PerformanceReporting.Access;

/// <summary>A token to be issued.</summary>
internal sealed record NewToken
{
    public const int DefaultDays = 90;

    public const int MostDays = 366;

    public const int LongestName = 100;

    public required int PersonId { get; init; }

    public required string Name { get; init; }

    public required TokenScope Scope { get; init; }

    /// <summary>How long it lives, from its issue.</summary>
    public int Days { get; init; } = DefaultDays;

    /// <summary>What is wrong with the wish, as a sentence; null when nothing is.</summary>
    public string? Problem =>
        Name.Trim().Length is 0 or > LongestName ? $"A token needs a name of at most {LongestName} characters."
        : Days is < 1 or > MostDays ? $"A token lives for 1 to {MostDays} days, not {Days}."
        : null;
}
