namespace PerformanceReporting.Reports;

/// <summary>
/// What an activity costs in a plan year from one source, as known at an edition's cut-off: in euro, or for attachés in
/// person-months, which are never added to money.
/// </summary>
internal sealed record CostLine
{
    public int GoalNumber { get; init; }

    public string GoalShortTitle { get; init; } = "";

    public string ActivityCode { get; init; } = "";

    public string ActivityShortTitle { get; init; } = "";

    public string PlanYear { get; init; } = "";

    public string SourceCode { get; init; } = "";

    public string SourceTitle { get; init; } = "";

    /// <summary><c>EUR</c> or <c>person-months</c>.</summary>
    public string UnitOfMeasure { get; init; } = "";

    public decimal Planned { get; init; }

    /// <summary>Null while none is known.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Euro that a person-month is stated to be worth; null for money.</summary>
    public decimal? RatePerUnit { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsMoney => UnitOfMeasure == Money;

    public const string Money = "EUR";
}
