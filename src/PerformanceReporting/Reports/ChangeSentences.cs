using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>What changed since the edition before, in words and figures, for page and workbook alike.</summary>
internal static class ChangeSentences
{
    /// <summary>With what this edition is compared.</summary>
    public static string About(EditionContents contents, ReportLanguage language)
    {
        var texts = language.Texts;
        return contents.Previous switch
        {
            null => texts["Changes.First"],
            { Edition: var before } when before.SessionCode == contents.Edition.SessionCode => texts["Changes.SinceEdition", before.Number, contents.Edition.Reason],
            { } before => texts["Changes.Since", language.Of(before.Session.Title), language.Figures.Day(before.AsAt)],
        };
    }

    public static IReadOnlyList<ChangeTable> Tables(EditionChanges changes, ReportLanguage language)
    {
        var texts = language.Texts;
        string[] beforeAndNow = [texts["Indicator"], texts["Changes.Before"], texts["Changes.Now"]];
        return
        [
            new(texts["Changes.Movers"], texts["Changes.Movers.None"], [.. beforeAndNow, texts["Changes.Figures"], texts["FigureCode"]],
                [.. changes.Movers.Select(pair => Row(pair.Now, language, Standing(pair.Before, language), Standing(pair.Now, language), Moved(pair, language)))]),
            new(texts["Changes.Revised"], texts["Changes.Revised.None"], [.. beforeAndNow, texts["AsAt"], texts["FigureCode"]],
                [.. changes.Revised.Select(pair => Row(pair.Now, language, Value(pair.Before, language), Value(pair.Now, language), language.Figures.Day(pair.Now.AsAt)))]),
            new(texts["Changes.Definitions"], texts["Changes.Definitions.None"], [.. beforeAndNow, texts["Changes.Effect"], texts["FigureCode"]],
                [.. changes.Definitions.Select(pair => Row(pair.Now, language, Version(pair.Before, language), Version(pair.Now, language), Effect(pair, language)))]),
            new(texts["Changes.Promises"], texts["Changes.Promises.None"],
                [texts["Indicator"], texts["PromisedFor"], texts["Changes.Outcome"], texts["Unit"], texts["FigureCode"]],
                [.. changes.Promises.Select(promise => Row(
                    promise.Now ?? promise.Promised, language, language.Figures.Day(promise.Promised.PromisedFor!.Value), Outcome(promise, language), language.Of(promise.Promised.UnitTitle)))]),
        ];
    }

    private static ChangeRow Row(ReportLine line, ReportLanguage language, params string[] cells) =>
        new([$"{line.IndicatorCode}  {language.Of(line.IndicatorTitle)}", .. cells], line.FigureCode, line.IndicatorCode!);

    private static string Standing(ReportLine line, ReportLanguage language) => line.Status is { } status
        ? $"{language.Words.WithShape(status)}, {language.Figures.Achievement(line.Achievement, line.OnTrackFrom ?? 0, line.AtRiskFrom ?? 0)}"
        : Figures.None;

    private static string Moved(LinePair pair, ReportLanguage language) =>
        language.Texts["Changes.FromTo", Value(pair.Before, language), Value(pair.Now, language), Expected(pair.Now, language)];

    private static string Value(ReportLine line, ReportLanguage language) => language.Figures.Value(line.Actual, IndicatorCharts.FormatOf(line));

    private static string Expected(ReportLine line, ReportLanguage language) =>
        language.Figures.Expected(line.Expected, line.ExpectedLower, line.ExpectedUpper, IndicatorCharts.FormatOf(line));

    private static string Version(ReportLine line, ReportLanguage language) => language.Texts["Changes.Version", line.VersionNumber, language.Of(line.Definition)];

    private static string Effect(LinePair pair, ReportLanguage language) =>
        language.Texts[pair.Now.HasMark(Marks.Break) ? "Changes.Break" : "Changes.NoBreak"];

    private static string Outcome(PromiseKept promise, ReportLanguage language) => promise.State is PromiseState.Kept
        ? language.Texts["Promise.Kept", Value(promise.Now!, language)]
        : language.Texts[$"Promise.{promise.State}"];
}
