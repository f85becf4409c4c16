using System.Globalization;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;

namespace PerformanceReporting.Tests.Results;

/// <summary>
/// Builds an indicator from the words of a case table:
/// <list type="bullet">
/// <item>definition: measure type, direction, coverage, aggregation, method and, where yearly, Year;</item>
/// <item>versions: those after the first, "2017/2018" or "2017/2018 break", separated by commas;</item>
/// <item>baseline: a value, with ? when provisional;</item>
/// <item>targets: "plan: 360; 2016/2017: 120; 2016/2017.1: 40; interim 2016/2017.1: 30; 2016/2017: 90..110", with @2 for
/// one set with the second version; an interim target counts from the first day of its plan year, or of the plan with
/// "interim plan 2016/2017.1";</item>
/// <item>values: one for each period from the first on: 40, - for none, n/a for not available, 9/10 for a share, ? when
/// provisional;</item>
/// <item>thresholds: "0.9/0.5" for the indicator's own.</item>
/// </list>
/// </summary>
internal static class GivenIndicator
{
    public const int Id = 7;

    public static IndicatorInputs From(Case line)
    {
        var first = Version(line["definition"]);
        return new IndicatorInputs
        {
            IndicatorId = Id,
            Basis = Basis.Official,
            Versions = [first, .. line.List("versions", ',').Select((text, index) => Later(first, text, index + 2))],
            Baselines = line["baseline"] is "" or "-" ? [] : [Baseline(line["baseline"])],
            Targets = [.. line.List("targets", ';').Select(Target)],
            Thresholds = [new Threshold(), .. line.List("thresholds", ';').Select(Threshold)],
            Periods = GivenPlan.Periods,
            Values = [.. line.List("values", ',').Select((text, index) => Value(first.MeasureType, text, index)).OfType<MeasuredValue>()],
        };
    }

    public static IndicatorVersion Version(string words)
    {
        var parts = words.Split(' ');
        return new IndicatorVersion
        {
            Id = 101,
            IndicatorId = Id,
            Number = 1,
            EffectiveFrom = new DateOnly(2010, 7, 1),
            MeasureType = Enum.Parse<MeasureType>(parts[0]),
            Direction = Word<Direction>(1),
            Coverage = Word<Coverage>(2),
            Aggregation = Word<Aggregation>(3),
            Method = Word<Method>(4),
            Frequency = Word<Frequency>(5) ?? Frequency.Period,
        };

        T? Word<T>(int index)
            where T : struct, Enum =>
            index < parts.Length && parts[index] != "-" ? Enum.Parse<T>(parts[index]) : null;
    }

    private static IndicatorVersion Later(IndicatorVersion first, string text, int number) => first with
    {
        Id = 100 + number,
        Number = number,
        EffectiveFrom = GivenPlan.Span(text.Split(' ')[0]).FirstDay,
        IsSeriesBreak = text.EndsWith("break", StringComparison.Ordinal),
    };

    private static Baseline Baseline(string text) => new()
    {
        Id = 201,
        IndicatorId = Id,
        VersionNumber = 1,
        Value = Number(text.TrimEnd('?')),
        MeasuredOn = new DateOnly(2016, 6, 30),
        IsProvisional = text.EndsWith('?'),
    };

    private static Target Target(string text, int index)
    {
        var (name, value) = Pair(text, ": ");
        var (amount, version) = Pair(value, " @");
        var (lower, upper) = Pair(amount, "..");
        var words = name.Split(' ');
        var (firstDay, lastDay) = GivenPlan.Span(words[^1]);
        return new Target
        {
            Id = 301 + index,
            IndicatorId = Id,
            VersionNumber = version == "" ? 1 : int.Parse(version, CultureInfo.InvariantCulture),
            Span = words[0] switch
            {
                "interim" => TargetSpan.Interim,
                "plan" => TargetSpan.Plan,
                _ => words[0].Contains('.') ? TargetSpan.Period : TargetSpan.PlanYear,
            },
            FirstDay = words is ["interim", _, _] ? GivenPlan.Span("plan").FirstDay
                : words is ["interim", _] ? GivenPlan.Span(words[1].Split('.')[0]).FirstDay
                : firstDay,
            LastDay = lastDay,
            Value = upper == "" ? Number(amount) : null,
            LowerBound = upper == "" ? null : Number(lower),
            UpperBound = upper == "" ? null : Number(upper),
        };
    }

    private static Threshold Threshold(string text)
    {
        var (onTrack, atRisk) = Pair(text, "/");
        return new Threshold { IndicatorId = Id, OnTrack = Number(onTrack), AtRisk = Number(atRisk) };
    }

    private static MeasuredValue? Value(MeasureType type, string text, int index)
    {
        if (text == "-")
        {
            return null;
        }

        var (numerator, denominator) = Pair(text.TrimEnd('?'), "/");
        var isShare = denominator != "" && text != "n/a";
        var answer = new MeasuredValue
        {
            ReportingPeriodId = GivenPlan.Periods[index].Id,
            MeasurementRevisionId = 401 + index,
            IsProvisional = text.EndsWith('?'),
        };
        return text == "n/a" ? answer with { IsNotAvailable = true, NotAvailableReason = "Survey delayed", PromisedFor = new(2018, 12, 31) }
            : text == "told" ? answer
            : !isShare ? answer with { Value = Number(numerator) }
            : answer with
            {
                Numerator = Number(numerator),
                Denominator = Number(denominator),
                Value = Number(denominator) == 0 ? 0
                    : Number(numerator) / Number(denominator) * (type is MeasureType.Percentage ? 100 : 1),
            };
    }

    private static (string Before, string After) Pair(string text, string separator) =>
        text.Split(separator, 2) is [var before, var after] ? (before, after) : (text, "");

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
