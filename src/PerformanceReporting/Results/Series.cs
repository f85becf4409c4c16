using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// An indicator as one of its versions sees it: the targets, the baseline and the values that have that version's
/// meaning. They reach back over earlier versions to the last series break and no further; what a later version brought
/// is not yet known to it. Source: Words, "Indicator".
/// </summary>
internal sealed class Series
{
    private readonly Dictionary<int, MeasuredValue> _answers;
    private readonly List<IndicatorVersion> _versions;

    private Series(IndicatorInputs inputs, IndicatorVersion version)
    {
        _versions = [.. inputs.Versions.Where(v => v.Number <= version.Number).OrderBy(v => v.Number)];
        var first = _versions.FindLast(v => v.IsSeriesBreak) ?? _versions[0];

        Version = version;
        FirstDay = first == _versions[0] ? null : first.EffectiveFrom;
        Periods = [.. inputs.Periods.OrderBy(p => p.AsAt)];
        Targets = [.. inputs.Targets.Where(t => IsOf(t.VersionNumber) && IsUsable(t)).Select(AsMeant)];
        Baseline = inputs.Baselines
            .Where(b => IsOf(b.VersionNumber))
            .OrderBy(b => b.VersionNumber).ThenBy(b => b.MeasuredOn).ThenBy(b => b.Id)
            .LastOrDefault();
        _answers = inputs.Values.ToDictionary(v => v.ReportingPeriodId);

        bool IsOf(int number) => number >= first.Number && number <= version.Number;
    }

    /// <summary>The definition that gives the values their meaning.</summary>
    public IndicatorVersion Version { get; }

    /// <summary>The day of the series break it begins with; null when it begins with the indicator.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>All reporting periods of the plan in order, those before the series and those to come included.</summary>
    public IReadOnlyList<ReportingPeriod> Periods { get; }

    /// <summary>
    /// Its targets that say what their direction needs, each with the span that it means; a narrative has none.
    /// </summary>
    public IReadOnlyList<Target> Targets { get; }

    public Baseline? Baseline { get; }

    /// <summary>The series of the version in force at a period; null before the first version takes effect.</summary>
    public static Series? At(IndicatorInputs inputs, ReportingPeriod period) =>
        inputs.Versions.Where(v => v.EffectiveFrom <= period.FirstDay).MaxBy(v => v.Number) is { } version
            ? new Series(inputs, version)
            : null;

    /// <summary>Whether a period's values have this series' meaning.</summary>
    public bool Holds(ReportingPeriod period) => FirstDay is null || period.FirstDay >= FirstDay;

    /// <summary>Whether the series begins, after a break, with this period.</summary>
    public bool BeginsWith(ReportingPeriod period) =>
        FirstDay is not null && Periods.FirstOrDefault(Holds)?.Id == period.Id;

    /// <summary>Whether a value was due in a period, by the definition of that time.</summary>
    public bool IsDueIn(ReportingPeriod period) => VersionAt(period).IsDueIn(period);

    /// <summary>The first day of the stretch that a period's value answers for, by the definition of that time.</summary>
    public DateOnly FirstDayOf(ReportingPeriod period) => VersionAt(period).FirstDayOf(period);

    /// <summary>The period's answer, if it gave one that has this series' meaning.</summary>
    public MeasuredValue? Answer(ReportingPeriod period) =>
        Holds(period) ? _answers.GetValueOrDefault(period.Id) : null;

    private IndicatorVersion VersionAt(ReportingPeriod period) =>
        _versions.FindLast(v => v.EffectiveFrom <= period.FirstDay) ?? Version;

    private bool IsUsable(Target target) =>
        Version.MeasureType is not MeasureType.Narrative
        && target.FirstDay <= target.LastDay
        && (Version.Direction is Direction.Maintain
            ? target.LowerBound <= target.UpperBound
            : target.Value is not null);

    // A period target on a running total is an interim target; a yearly indicator's period is the plan year.
    private Target AsMeant(Target target)
    {
        if (target.Span is not TargetSpan.Period
            || !(Version.IsRunningTotal || Version.Frequency is Frequency.Year)
            || Periods.FirstOrDefault(p => p.PlanYearFirstDay <= target.LastDay && target.LastDay <= p.PlanYearLastDay)
                is not { } within)
        {
            return target;
        }

        return target with
        {
            Span = Version.Frequency is Frequency.Year ? TargetSpan.PlanYear : TargetSpan.Interim,
            FirstDay = within.PlanYearFirstDay,
        };
    }
}
