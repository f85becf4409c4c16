namespace PerformanceReporting.Dashboards;

/// <summary>The session that comes next, with the latest edition of its report.</summary>
internal sealed record NextSession
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>The moment after which its figures are frozen.</summary>
    public DateTimeOffset CutOffAt { get; init; }

    /// <summary>The period that its report speaks of.</summary>
    public int PeriodId { get; init; }

    /// <summary>Null for a body that is given no report.</summary>
    public string? ReportCode { get; init; }

    /// <summary>Null until the report is compiled, as are the properties below.</summary>
    public int? EditionNumber { get; init; }

    /// <summary><c>Draft</c>, <c>Commented</c>, <c>Released</c> or <c>Published</c>.</summary>
    public string? EditionState { get; init; }

    public bool IsPublished => EditionState == "Published";
}
