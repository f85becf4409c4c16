using System.Globalization;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Results;

/// <summary>
/// The rules from an indicator's inputs to its result at one period. A table asserts the columns that it has and a case
/// the cells that it fills. Unless "now" names a date, the period's due moment has just passed.
/// </summary>
public sealed class ReportingRules
{
    private static readonly (string Column, Func<ComputedResult, object?> Figure)[] Figures =
    [
        ("decides", r => r.TargetId - 300),
        ("a", r => r.Actual),
        ("ytd", r => r.YearToDate),
        ("e", r => r.ExpectedLower is null ? r.Expected : $"{Text(r.ExpectedLower)}..{Text(r.ExpectedUpper)}"),
        ("by", r => r.ExpectedBy),
        ("achievement", r => r.Achievement),
        ("variance", r => r.Variance),
        ("full", r => r.ProgressToFullTarget),
        ("status", r => r.Status),
        ("trend", r => r.Trend),
        ("note", r => r.Note),
        ("missing", r => r.MissingData),
        ("provisional", r => r.IsProvisional),
        ("estimate", r => r.IsBaselineProvisional),
        ("break", r => r.IsSeriesBreak),
    ];

    public static TheoryData<Case> Cases(string table) => CaseFile.Read($"Results/Cases/{table}.cases");

    [Theory]
    [MemberData(nameof(Cases), "worked-examples")]
    public void The_worked_examples_hold(Case line) => Hold(line);

    [Theory]
    [MemberData(nameof(Cases), "target-choice")]
    public void The_shortest_span_decides(Case line) => Hold(line);

    [Theory]
    [MemberData(nameof(Cases), "expected-value")]
    public void A_value_is_expected_at_the_as_at_date(Case line) => Hold(line);

    [Theory]
    [MemberData(nameof(Cases), "actual-to-date")]
    public void An_actual_is_read_to_date(Case line) => Hold(line);

    [Theory]
    [MemberData(nameof(Cases), "status")]
    public void A_status_is_decided_in_order(Case line) => Hold(line);

    [Theory]
    [MemberData(nameof(Cases), "trend")]
    public void A_trend_goes_in_the_indicators_own_direction(Case line) => Hold(line);

    [Theory]
    [MemberData(nameof(Cases), "versions")]
    public void A_version_holds_until_the_next_and_nothing_crosses_a_break(Case line) => Hold(line);

    private static void Hold(Case line)
    {
        var period = GivenPlan.Period(line["at"]);
        var now = line.Says("now")
            ? DateTimeOffset.Parse(line["now"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : period.DueAt.AddSeconds(1);

        var result = ResultRules.Compute(GivenIndicator.From(line), now).SingleOrDefault(r => r.ReportingPeriodId == period.Id);

        var told = Figures.Where(f => line.Says(f.Column)).ToList();
        Assert.NotEmpty(told);
        Assert.Equal(
            told.Select(f => $"{f.Column} {line[f.Column]}"),
            told.Select(f => $"{f.Column} {(result is null ? "no result" : Text(f.Figure(result)))}"));
    }

    private static string Text(object? figure) => figure switch
    {
        null => "-",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        _ => figure.ToString()!,
    };
}
