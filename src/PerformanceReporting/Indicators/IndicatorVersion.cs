using PerformanceReporting.Planning;

namespace PerformanceReporting.Indicators;

/// <summary>
/// An indicator's definition as approved. It holds from its first day until the next version takes effect on 1 July;
/// targets, baselines, measurements and results speak of a version.
/// </summary>
internal sealed record IndicatorVersion
{
    public required int Id { get; init; }

    public required int IndicatorId { get; init; }

    /// <summary>1 for the first; versions take effect in the order of their numbers.</summary>
    public required int Number { get; init; }

    public string Title { get; init; } = "";

    public string UnitOfMeasure { get; init; } = "";

    public required MeasureType MeasureType { get; init; }

    /// <summary>Null for a narrative, as are coverage, aggregation and method.</summary>
    public Direction? Direction { get; init; }

    public Coverage? Coverage { get; init; }

    public Aggregation? Aggregation { get; init; }

    public Method? Method { get; init; }

    public Frequency Frequency { get; init; }

    public string DataSource { get; init; } = "";

    public string CollectionMethod { get; init; } = "";

    public string MeansOfVerification { get; init; } = "";

    /// <summary>The unit that answers for the indicator.</summary>
    public int UnitId { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Whether the meaning changed with this version, so that nothing before it may be compared or added.</summary>
    public bool IsSeriesBreak { get; init; }

    /// <summary>
    /// A number or currency covering the period or the plan year to date, aggregation sum. Source: Reporting rules.
    /// </summary>
    public bool IsFlow =>
        MeasureType is MeasureType.Number or MeasureType.Currency
        && Coverage is Indicators.Coverage.Period or Indicators.Coverage.YearToDate
        && Aggregation is Indicators.Aggregation.Sum;

    /// <summary>A flow whose values are totals since the plan year began.</summary>
    public bool IsRunningTotal => IsFlow && Coverage is Indicators.Coverage.YearToDate;

    /// <summary>
    /// A number, currency, percentage or ratio at a moment, aggregation latest. Source: Reporting rules.
    /// </summary>
    public bool IsStock =>
        MeasureType is MeasureType.Number or MeasureType.Currency or MeasureType.Percentage or MeasureType.Ratio
        && Coverage is Indicators.Coverage.Moment
        && Aggregation is Indicators.Aggregation.Latest;

    /// <summary>Whether the indicator is judged on its target's date alone, and on track as soon as it is met.</summary>
    public bool IsDeadline => MeasureType is MeasureType.YesNo or MeasureType.Milestone;

    /// <summary>Whether a value is due in the period: a yearly indicator is due in the last one of its plan year.</summary>
    public bool IsDueIn(ReportingPeriod period) => Frequency is Frequency.Period || period.IsLastOfPlanYear;

    /// <summary>
    /// The first day of the stretch that the period's value answers for: a yearly indicator's period is the plan year.
    /// </summary>
    public DateOnly FirstDayOf(ReportingPeriod period) =>
        Frequency is Frequency.Year ? period.PlanYearFirstDay : period.FirstDay;
}
