using PerformanceReporting.Access;
using PerformanceReporting.Submissions;
using PerformanceReporting.Submissions.Comparing;
using PerformanceReporting.Submissions.Supporting;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>What a reviewer is told has changed in an answer since they saw it.</summary>
public sealed class SinceTheLastLook
{
    private static readonly DateTimeOffset Seen = new(2018, 11, 14, 9, 0, 0, TimeSpan.Zero);

    private static readonly MeasurementRevision Before = new()
    {
        State = SubmissionState.Returned,
        RecordedAt = Seen,
        Value = 80,
        Numerator = 8,
        Denominator = 10,
        Comment = "Two regions to come",
        Reason = "Which?",
    };

    [Fact]
    public void The_same_again_is_no_change() =>
        Assert.Empty(Changes(Before with { State = SubmissionState.Submitted, Reason = null, RecordedAt = Seen.AddDays(1) }));

    [Fact]
    public void Figures_and_words_are_told_with_what_they_were() =>
        Assert.Equal(
            [
                new AnswerChange.Number("Value", null, 80, 90),
                new AnswerChange.Number("Numerator", null, 8, 9),
                new AnswerChange.Number("Forecast", null, null, 95),
                new AnswerChange.Wording("Comment", "Two regions to come", null),
            ],
            Changes(Before with { Value = 90, Numerator = 9, Forecast = 95, Comment = null }));

    [Fact]
    public void A_value_that_is_not_available_any_more_says_why_and_until_when() =>
        Assert.Equal(
            [
                new AnswerChange.Number("Value", null, 80, null),
                new AnswerChange.Wording("NotAvailableReason", null, "The survey is not back"),
                new AnswerChange.Promise(null, new DateOnly(2018, 12, 20)),
            ],
            Changes(Before with { Value = null, NotAvailableReason = "The survey is not back", PromisedFor = new DateOnly(2018, 12, 20) }));

    [Fact]
    public void Parts_come_go_and_move()
    {
        Part europe = Region("EUR", 30), africa = Region("WCA", 50), moved = Region("EUR", 35), rest = Region(null, 45);

        Assert.Equal(
            [
                new AnswerChange.Number("Value", moved, 30, 35),
                new AnswerChange.Number("Value", rest, null, 45),
                new AnswerChange.Number("Value", africa, 50, null),
            ],
            AnswerChanges.Of(new Answer(Before, [europe, africa]), new Answer(Before, [moved, rest]), []));
    }

    [Fact]
    public void Evidence_that_came_or_went_since_is_named_and_what_did_both_is_not() =>
        Assert.Equal(
            [new AnswerChange.Support("New", true), new AnswerChange.Support("Taken off", false)],
            Changes(
                Before,
                File("Old", -2, null),
                File("New", 1, null),
                File("Taken off", -2, 1),
                File("Gone before", -2, -1),
                File("Never seen", 1, 2)));

    private static IReadOnlyList<AnswerChange> Changes(MeasurementRevision after, params Evidence[] evidence) =>
        AnswerChanges.Of(new Answer(Before, []), new Answer(after, []), evidence);

    private static Part Region(string? member, decimal value) => new() { Dimension = "REGION", Member = member, Value = value };

    private static Evidence File(string name, int added, int? removed) =>
        new() { Name = name, RecordedAt = Seen.AddDays(added), SupersededAt = removed is { } days ? Seen.AddDays(days) : null };
}
