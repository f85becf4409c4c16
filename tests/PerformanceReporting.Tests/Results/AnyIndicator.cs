using FsCheck;
using FsCheck.Fluent;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;

namespace PerformanceReporting.Tests.Results;

/// <summary>An indicator for a property, shown as text where the property fails.</summary>
public sealed class AnyIndicator
{
    internal AnyIndicator(IndicatorInputs inputs) => Inputs = inputs;

    internal IndicatorInputs Inputs { get; }

    public override string ToString() =>
        string.Join<object>(Environment.NewLine, [.. Inputs.Versions, .. Inputs.Baselines, .. Inputs.Targets, .. Inputs.Values]);
}

/// <summary>
/// Any indicator at all: every mixture of definition, sensible or not, versions, targets, thresholds and values, zero and
/// the largest figures among them.
/// </summary>
public static class AnyIndicators
{
    private static readonly Gen<decimal> Figure = Gen.OneOf(
        Gen.Choose(-20, 200).Select(n => (decimal)n),
        Gen.Choose(-100_000, 1_000_000).Select(n => n / 10_000m),
        Gen.Elements(0m, 0.0001m, -0.0001m, 1m, 100m, Rounding.Largest, -Rounding.Largest));

    private static readonly Gen<IndicatorVersion> Definition =
        from type in Word<MeasureType>()
        from direction in Word<Direction>()
        from coverage in Word<Coverage>()
        from aggregation in Word<Aggregation>()
        from method in Word<Method>()
        from frequency in Gen.Frequency((4, Gen.Constant(Frequency.Period)), (1, Gen.Constant(Frequency.Year)))
        select new IndicatorVersion
        {
            Id = 101,
            IndicatorId = GivenIndicator.Id,
            Number = 1,
            EffectiveFrom = new DateOnly(2010, 7, 1),
            MeasureType = type,
            Direction = direction,
            Coverage = coverage,
            Aggregation = aggregation,
            Method = method,
            Frequency = frequency,
        };

    private static readonly Gen<Target> Target =
        from span in Word<TargetSpan>()
        from period in Gen.Elements(GivenPlan.Periods.AsEnumerable())
        from version in Gen.Choose(1, 2)
        from value in Figure
        from width in Figure
        from isValueAlone in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        let lower = Math.Min(value, Rounding.Largest - Math.Abs(width))
        select new Target
        {
            Id = 301 + (period.Id * 10) + (int)span,
            IndicatorId = GivenIndicator.Id,
            VersionNumber = version,
            Span = span,
            FirstDay = span is TargetSpan.Plan ? GivenPlan.Periods[0].FirstDay
                : span is TargetSpan.Period ? period.FirstDay
                : period.PlanYearFirstDay,
            LastDay = span is TargetSpan.Plan ? GivenPlan.Periods[^1].AsAt
                : span is TargetSpan.PlanYear ? period.PlanYearLastDay
                : period.AsAt,
            Value = value,
            LowerBound = isValueAlone ? null : lower,
            UpperBound = isValueAlone ? null : lower + Math.Abs(width),
        };

    public static Arbitrary<AnyIndicator> Indicators() => Arb.From(
        from first in Definition
        from second in Gen.Elements<bool?>(null, false, true)
        from baseline in Figure
        from baselines in Gen.Choose(0, 1)
        from targets in Target.ListOf(6)
        from values in Gen.CollectToList(GivenPlan.Periods, Value)
        let inputs = new IndicatorInputs
        {
            IndicatorId = GivenIndicator.Id,
            Basis = Basis.Provisional,
            Versions = second is { } isBreak
                ? [first, first with { Id = 102, Number = 2, EffectiveFrom = new DateOnly(2017, 7, 1), IsSeriesBreak = isBreak }]
                : [first],
            Baselines = baselines == 0 ? [] : [new Baseline { Id = 201, IndicatorId = GivenIndicator.Id, VersionNumber = 1, Value = baseline, MeasuredOn = new(2016, 6, 30) }],
            Targets = [.. targets.DistinctBy(t => t.Id)],
            Periods = GivenPlan.Periods,
            Values = [.. values.OfType<MeasuredValue>()],
        }
        select new AnyIndicator(inputs));

    /// <summary>Figures as they can be held.</summary>
    public static Arbitrary<decimal> Figures() => Arb.From(Figure);

    private static Gen<MeasuredValue?> Value(ReportingPeriod period) =>
        from figure in Figure
        from denominator in Figure
        from kind in Gen.Frequency((6, Gen.Constant('v')), (1, Gen.Constant('n')), (1, Gen.Constant('-')))
        select kind == '-' ? null : new MeasuredValue
        {
            ReportingPeriodId = period.Id,
            MeasurementRevisionId = 400 + period.Id,
            Value = figure,
            Numerator = figure,
            Denominator = denominator,
            IsNotAvailable = kind == 'n',
        };

    private static Gen<T> Word<T>()
        where T : struct, Enum =>
        Gen.Elements(Enum.GetValues<T>().AsEnumerable());
}
