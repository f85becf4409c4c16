using System.Globalization;
using PerformanceReporting.Indicators;
using PerformanceReporting.Submissions;
using PerformanceReporting.Submissions.Validation;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Validation;

/// <summary>What the rules of the beginning find in short series: the last figure of a slip is what was probably meant.</summary>
public sealed class SlipsAndRules
{
    private static readonly ValidationRule[] Rules =
    [
        .. Enum.GetValues<RuleKind>()
            .Where(kind => kind is not (RuleKind.Range or RuleKind.WholeNumber))
            .Select(kind => new ValidationRule { Code = kind.ToString(), Kind = kind, Grade = Grade.Warning, Share = kind == RuleKind.LargeChange ? 0.5m : null }),
    ];

    [Theory]
    [InlineData("Percentage", "80 83", "0.85", "slip-factor 0.85 83 85")]
    [InlineData("Percentage", "80 83", "8500", "slip-factor 8500 83 85")]
    [InlineData("Number", "41", "41000", "slip-factor 41000 41 41")]
    [InlineData("Number", "41000", "42", "slip-factor 42 41000 42000")]
    [InlineData("Number", "12", "-13", "slip-sign -13 12 13")]
    [InlineData("Percentage", "-2", "3", "slip-sign 3 -2 -3")]
    [InlineData("Percentage", "84", "58", "slip-digits 58 84 85")]
    [InlineData("Number", "1234", "2143", "slip-digits 2143 1234 1243")]
    [InlineData("Number", "1234", "3124", "large-change 3124 1234")]
    [InlineData("Number", "1234", "2134", "slip-digits 2134 1234 1234")]
    [InlineData("Percentage", "4", "9", "-")]
    [InlineData("Percentage", "40", "64", "large-change 64 40")]
    [InlineData("Number", "40", "59", "-")]
    [InlineData("Number", "", "100000", "-")]
    [InlineData("Number", "0", "100000", "-")]
    [InlineData("Number", "5", "0", "large-change 0 5")]
    [InlineData("YesNo", "0", "1", "-")]
    [InlineData("Milestone", "20", "80", "-")]
    public void A_value_is_compared_with_the_one_before(string measure, string earlier, string value, string expected) =>
        Assert.Equal(expected, Found(Stock(Enum.Parse<MeasureType>(measure)), Course(earlier), Given(value)));

    [Theory]
    [InlineData("1:30 2:45", 3, "44", "running-total-falls 44 45")]
    [InlineData("1:30 2:45", 3, "46", "-")]
    [InlineData("1:30 2:45", 3, "45", "repeated 45")]
    public void A_running_total_neither_falls_nor_stands_unexplained(string earlier, int ordinal, string value, string expected) =>
        Assert.Equal(expected, Found(Flow(Coverage.YearToDate), Year(earlier), Given(value), ordinal));

    [Fact]
    public void A_flow_is_compared_with_the_same_period_a_year_before()
    {
        var course = new Course([Earlier("2017/2018", 1, 40), Earlier("2017/2018", 2, 90), Earlier("2017/2018", 3, 20)]);

        Assert.Equal("-", Found(Flow(Coverage.Period), course, Given("44")));
        Assert.Equal("large-change 88 40", Found(Flow(Coverage.Period), course, Given("88")));
    }

    [Fact]
    public void The_same_numerator_and_denominator_and_the_same_text_are_told()
    {
        var course = new Course([Earlier("2017/2018", 3, 64) with { Numerator = 16, Denominator = 25, Narrative = "All is well" }]);

        Assert.Equal("repeated 64", Found(Stock(MeasureType.Percentage), course, Given("64") with { Numerator = 16, Denominator = 25 }));
        Assert.Equal("repeated-text", Found(Stock(MeasureType.Narrative), course, Given(null) with { Narrative = "All is well " }));
    }

    [Theory]
    [InlineData("20 30 50", "-")]
    [InlineData("20 30", "parts-make-whole 50 100 50")]
    public void The_parts_of_an_additive_measure_make_the_whole(string parts, string expected)
    {
        var given = Given("100") with
        {
            Parts = [.. parts.Split(' ').Select((part, index) => new Part { Dimension = "REGION", Member = $"{index}", Value = decimal.Parse(part, CultureInfo.InvariantCulture) })],
        };

        Assert.Equal(expected, Found(Flow(Coverage.Period), new Course([]), given));
        Assert.Equal("-", Found(Stock(MeasureType.Number), new Course([]), given));
    }

    [Theory]
    [InlineData(null, "100", "101", "above-range 101 100")]
    [InlineData("0", null, "-0.5", "below-range -0.5 0")]
    [InlineData("0", "100", "100", "-")]
    public void A_range_has_one_bound_or_two(string? lower, string? upper, string value, string expected)
    {
        var rule = new ValidationRule { Code = "range", Kind = RuleKind.Range, LowerBound = Number(lower), UpperBound = Number(upper) };

        Assert.Equal(expected, Told(ValidationRules.Check([rule], Subject(Stock(MeasureType.Number), new Course([]), Given(value)))));
    }

    [Fact]
    public void A_rule_speaks_of_its_measure_and_its_indicator_alone()
    {
        var rule = new ValidationRule { Code = "whole", Kind = RuleKind.WholeNumber, MeasureType = MeasureType.Number, IndicatorId = 1 };

        Assert.Equal("whole-number 1.5", Told(ValidationRules.Check([rule], Subject(Stock(MeasureType.Number), new Course([]), Given("1.5")))));
        Assert.Equal("-", Told(ValidationRules.Check([rule], Subject(Stock(MeasureType.Ratio), new Course([]), Given("1.5")))));
        Assert.Equal("-", Told(ValidationRules.Check([rule with { IndicatorId = 2 }], Subject(Stock(MeasureType.Number), new Course([]), Given("1.5")))));
    }

    private static string Found(IndicatorVersion definition, Course course, Submission given, int ordinal = 1) =>
        Told(ValidationRules.Check(Rules, Subject(definition, course, given, ordinal)));

    private static string Told(IReadOnlyList<Problem> problems) => problems.Count == 0
        ? "-"
        : string.Join("; ", problems.Select(problem => string.Join(' ', [problem.Rule, .. problem.Figures.Select(figure => figure.ToString("0.####", CultureInfo.InvariantCulture))])));

    private static RuleSubject Subject(IndicatorVersion definition, Course course, Submission given, int ordinal = 1) => new(
        given,
        new MeasurementCase
        {
            IndicatorCode = "1.1-01",
            Definition = definition,
            Zone = TimeZoneInfo.Utc,
            Period = new()
            {
                Id = 1,
                PlanYear = "2018/2019",
                PlanYearFirstDay = new(2018, 7, 1),
                PlanYearLastDay = new(2019, 6, 30),
                Ordinal = ordinal,
                FirstDay = new(2018, 7, 1),
                AsAt = new(2018, 10, 31),
            },
        },
        course);

    private static Submission Given(string? value) => new() { IndicatorCode = "1.1-01", PeriodCode = "2018/2019-1", Value = Number(value) };

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static IndicatorVersion Stock(MeasureType measure) => new()
    {
        Id = 1,
        IndicatorId = 1,
        Number = 1,
        MeasureType = measure,
        Coverage = Coverage.Moment,
        Aggregation = Aggregation.Latest,
        EffectiveFrom = new(2016, 7, 1),
    };

    private static IndicatorVersion Flow(Coverage coverage) => Stock(MeasureType.Number) with { Coverage = coverage, Aggregation = Aggregation.Sum };

    private static Course Course(string values) =>
        new([.. values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((value, index) => Earlier("2017/2018", index + 2, Number(value)!.Value))]);

    private static Course Year(string values) => new([.. values.Split(' ').Select(value => Earlier("2018/2019", value[0] - '0', Number(value[2..])!.Value))]);

    private static EarlierValue Earlier(string year, int ordinal, decimal value) => new() { PlanYear = year, Ordinal = ordinal, Value = value };
}
