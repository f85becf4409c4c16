namespace PerformanceReporting.Planning;

/// <summary>
/// A stretch of a plan year at whose end every indicator is read. Its last day is the as-at date: values, expectations
/// and statuses say how things stood at the end of that day.
/// </summary>
internal sealed record ReportingPeriod
{
    public required int Id { get; init; }

    public string Code { get; init; } = "";

    /// <summary>The plan year as it is written, for example 2018/2019.</summary>
    public string PlanYear { get; init; } = "";

    public required DateOnly PlanYearFirstDay { get; init; }

    public required DateOnly PlanYearLastDay { get; init; }

    /// <summary>1 for the first period of the plan year.</summary>
    public required int Ordinal { get; init; }

    public required DateOnly FirstDay { get; init; }

    /// <summary>The as-at date.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>When values may first be submitted.</summary>
    public DateTimeOffset OpensAt { get; init; }

    /// <summary>The last moment at which a value is in time; a dated exception for the unit is already in it.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>The last moment at which a value may be submitted.</summary>
    public DateTimeOffset ClosesAt { get; init; }

    /// <summary>Whether the plan year ends with this period: the one in which yearly indicators are due.</summary>
    public bool IsLastOfPlanYear => AsAt == PlanYearLastDay;

    /// <summary>The period as it holds for a unit: an exception granted to it moves the due and the closing moment.</summary>
    public ReportingPeriod For(int unitId, IReadOnlyList<PeriodException> exceptions) =>
        exceptions.Where(exception => exception.ReportingPeriodId == Id && exception.UnitId == unitId && exception.ClosesAt > ClosesAt)
            .Select(exception => this with { DueAt = exception.ClosesAt, ClosesAt = exception.ClosesAt })
            .FirstOrDefault(this);
}
