using System.Globalization;
using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

public sealed class RulesOfASubmission
{
    private static readonly DateOnly Today = new(2018, 11, 12);

    public static TheoryData<Case> Cases => CaseFile.Read("Submissions/Cases/rules.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_problem_of_a_submission_is_told(Case given) =>
        Assert.Equal(given["problems"], Told(SubmissionRules.Check(Submission(given), Measurement(given), Today)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_draft_may_be_unfinished(Case given) =>
        Assert.Equal(given["draft"], Told(SubmissionRules.CheckDraft(Submission(given), Measurement(given))));

    private static string Told(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? "-" : string.Join("; ", problems.Select(problem => $"{problem.Rule} {problem.Field}"));

    private static Submission Submission(Case given)
    {
        var fields = given.List("given", ';').ToDictionary(field => field.Split(' ')[0], field => field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace("<blank>", " ", StringComparison.Ordinal));
        decimal? Figure(string field) => fields.TryGetValue(field, out var text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        return new()
        {
            IndicatorCode = "1.1-01",
            PeriodCode = "2018/2019-1",
            Value = Figure("Value"),
            Numerator = Figure("Numerator"),
            Denominator = Figure("Denominator"),
            Forecast = Figure("Forecast"),
            Narrative = fields.GetValueOrDefault("Narrative"),
            NotAvailableReason = fields.GetValueOrDefault("NotAvailableReason"),
            PromisedFor = fields.TryGetValue("PromisedFor", out var day) ? DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture) : null,
            Reason = fields.GetValueOrDefault("Reason"),
        };
    }

    private static MeasurementCase Measurement(Case given) => new()
    {
        IndicatorCode = "1.1-01",
        Definition = new() { Id = 1, IndicatorId = 1, Number = 1, MeasureType = given.Word<MeasureType>("measure")!.Value, EffectiveFrom = new(2016, 7, 1) },
        Period = new()
        {
            Id = 1,
            PlanYearFirstDay = new(2018, 7, 1),
            PlanYearLastDay = new(2019, 6, 30),
            Ordinal = 1,
            FirstDay = new(2018, 7, 1),
            AsAt = new(2018, 10, 31),
        },
        Zone = TimeZoneInfo.Utc,
        Accepted = given["accepted"] switch
        {
            "-" => null,
            "na" => new() { State = SubmissionState.Accepted, NotAvailableReason = "Survey is late", PromisedFor = new(2018, 12, 20) },
            var value => new() { State = SubmissionState.Accepted, Value = decimal.Parse(value, CultureInfo.InvariantCulture) },
        },
    };
}
