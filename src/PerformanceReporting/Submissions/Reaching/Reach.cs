using PerformanceReporting.Results;

namespace PerformanceReporting.Submissions.Reaching;

/// <summary>What follows from accepting the value that waits: the results and statuses that move, and the published figures that would differ.</summary>
/// <param name="Results">The official results that come to differ, by period.</param>
/// <param name="RollUps">The roll-ups above them that come to differ.</param>
/// <param name="Editions">The published editions that print one of those results; they stay as they are.</param>
internal sealed record Reach(IReadOnlyList<MovedResult> Results, IReadOnlyList<MovedRollUp> RollUps, IReadOnlyList<TouchedEdition> Editions)
{
    /// <summary>The results whose status changes, not only their figure.</summary>
    public IEnumerable<MovedResult> Statuses => Results.Where(result => result.Before?.Status != result.After?.Status);
}

/// <summary>A result before and after.</summary>
internal sealed record MovedResult(string PeriodCode, DateOnly AsAt, StoredResult? Before, StoredResult? After);

/// <summary>The roll-up of an activity, a goal, a unit or the plan before and after.</summary>
internal sealed record MovedRollUp(string PeriodCode, StoredRollUp? Before, StoredRollUp? After);

/// <summary>A published edition that prints the indicator's figure of such a period.</summary>
internal sealed record TouchedEdition
{
    public int Id { get; init; }

    public string ReportCode { get; init; } = "";

    public string SessionCode { get; init; } = "";

    public int Number { get; init; }

    public string? DocumentNumber { get; init; }

    public string PeriodCode { get; init; } = "";

    public string FigureCode { get; init; } = "";
}
