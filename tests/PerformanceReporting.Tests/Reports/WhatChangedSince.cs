using PerformanceReporting.Reports;
using PerformanceReporting.Results;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public sealed class WhatChangedSince
{
    [Fact]
    public void A_first_edition_has_nothing_to_be_compared_with() =>
        Assert.Null(EditionChanges.Of(SmallEdition.Contents()));

    [Fact]
    public void Movers_revised_figures_definitions_and_promises_follow_from_the_two_editions()
    {
        var changes = EditionChanges.Of(Now(new(2018, 11, 23)))!;

        Assert.Equal(["5.1-01"], changes.Movers.Select(pair => pair.Now.IndicatorCode));
        Assert.Equal((Status.OnTrack, Status.OffTrack), (changes.Movers[0].Before.Status, changes.Movers[0].Now.Status));
        Assert.Equal(["5.1-01"], changes.Revised.Select(pair => pair.Now.IndicatorCode));
        Assert.Equal(["5.1-02"], changes.Definitions.Select(pair => pair.Now.IndicatorCode));
        Assert.Equal([PromiseState.Open], changes.Promises.Select(promise => promise.State));
    }

    [Fact]
    public void A_promise_is_broken_when_its_day_passed_before_the_cut_off() =>
        Assert.Equal(PromiseState.Broken, Assert.Single(EditionChanges.Of(Now(new(2018, 12, 11)))!.Promises).State);

    [Theory]
    [InlineData("en", "1 of 3 indicators is on track, achievement 57%, worsening, data in for 2 of 3. Members using the data model (5.1-01) is off track: 41 where 58 was expected. The value of Agencies surveyed (5.1-03) is missing and promised for 10 December 2018.")]
    [InlineData("fr", "1 indicateur sur 3 est en bonne voie, réalisation 57\u202F%, en recul, données reçues pour 2 sur 3. Members using the data model (5.1-01) est hors trajectoire\u202F: 41 pour 58 attendu. La valeur de Agencies surveyed (5.1-03) manque et est promise pour le 10 décembre 2018.")]
    public void A_draft_of_the_narrative_says_what_the_figures_say_and_names_no_cause(string language, string draft)
    {
        var contents = SmallEdition.Contents();

        Assert.Equal(draft, NarrativeDraft.Of(contents, contents.Goals[0], ReportLanguage.Of(language, new Dictionary<string, string>())));
    }

    // Printed before: one value higher and on track, an older definition.
    private static EditionContents Now(DateOnly cutOff)
    {
        var now = SmallEdition.Contents();
        var before = now with
        {
            Lines = [.. now.Lines.Select(Earlier)],
            Goals =
            [
                .. now.Goals.Select(goal => goal with
                {
                    Activities = [.. goal.Activities.Select(activity => activity with { Indicators = [.. activity.Indicators.Select(indicator => indicator with { Line = Earlier(indicator.Line) })] })],
                }),
            ],
        };
        return now with
        {
            Edition = now.Edition with { CutOffAt = new(cutOff.ToDateTime(new(22, 59, 59)), TimeSpan.Zero) },
            Previous = before,
        };
    }

    private static ReportLine Earlier(ReportLine line) => line switch
    {
        { IndicatorCode: "5.1-01", AsAt.Year: 2018, AsAt.Month: 10 } => line with { Actual = 57, Status = Status.OnTrack },
        { IndicatorCode: "5.1-02" } => line with { VersionNumber = 0 },
        _ => line,
    };
}
