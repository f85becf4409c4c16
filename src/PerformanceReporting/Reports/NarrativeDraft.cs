using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// A first draft of what a report says of a goal, in plain sentences that follow from its frozen figures: how many are on
/// track, how far, what moved, what is behind, what is missing. It names no cause, for figures know none.
/// </summary>
internal static class NarrativeDraft
{
    private const int MostNamed = 3;

    /// <param name="contents">The edition.</param>
    /// <param name="goal">One of its goals.</param>
    /// <param name="language">What the draft is written in.</param>
    public static string Of(EditionContents contents, GoalContents goal, ReportLanguage language)
    {
        string[] sentences =
        [
            Sentences.OfGoal(goal.Line, language).Capitalized(),
            .. Behind(goal, language),
            .. Moved(contents, goal, language),
            .. Missing(goal, language),
        ];
        return string.Join(' ', sentences);
    }

    private static IEnumerable<string> Behind(GoalContents goal, ReportLanguage language) =>
        goal.Indicators.Select(indicator => indicator.Line)
            .Where(line => line.Status is Status.OffTrack or Status.AtRisk)
            .OrderByDescending(line => line.Status)
            .ThenBy(line => line.Achievement ?? 0)
            .Take(MostNamed)
            .Select(line => language.Texts[
                $"Narrative.{line.Status}",
                Name(line, language),
                language.Figures.Value(line.Actual, IndicatorCharts.FormatOf(line)),
                language.Figures.Expected(line.Expected, line.ExpectedLower, line.ExpectedUpper, IndicatorCharts.FormatOf(line))]);

    private static IEnumerable<string> Moved(EditionContents contents, GoalContents goal, ReportLanguage language) =>
        (EditionChanges.Of(contents)?.Movers ?? [])
            .Where(pair => pair.Now.GoalNumber == goal.Line.GoalNumber && pair.Now.Status < pair.Before.Status)
            .Take(MostNamed)
            .Select(pair => language.Texts["Narrative.Moved", Name(pair.Now, language), Word(pair.Before, language), Word(pair.Now, language)]);

    private static IEnumerable<string> Missing(GoalContents goal, ReportLanguage language) =>
        goal.Indicators.Select(indicator => indicator.Line)
            .Where(line => line.Status is Status.NoData)
            .Select(line => line.PromisedFor is { } day
                ? language.Texts["Narrative.Promised", Name(line, language), language.Figures.Day(day)]
                : language.Texts["Narrative.Missing", Name(line, language)]);

    private static string Name(ReportLine line, ReportLanguage language) => $"{language.Of(line.IndicatorTitle)} ({line.IndicatorCode})";

    private static string Word(ReportLine line, ReportLanguage language) =>
        line.Status is { } status ? language.Words.Of(status).ToLowerInvariant() : Figures.None;

    private static string Capitalized(this string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
