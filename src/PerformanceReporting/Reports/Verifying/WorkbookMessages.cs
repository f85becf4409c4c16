namespace PerformanceReporting.Reports.Verifying;

/// <summary>Says in sentences what was found of a workbook.</summary>
internal static class WorkbookMessages
{
    /// <summary>The verdict in one sentence.</summary>
    public static string Of(WorkbookVerdict verdict, ReportLanguage language) => verdict switch
    {
        WorkbookVerdict.Refused { Fault: var fault } => language.Texts[$"Verify.Fault.{fault}", WorkbookGuard.LargestFile / (1024 * 1024)],
        WorkbookVerdict.NotFromHere => language.Texts["Verify.NotFromHere"],
        WorkbookVerdict.Found { Match: var match } => language.Texts[$"Verify.{match}"],
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };

    /// <summary>What somebody is told who may not read the edition: whether it is genuine, and nothing else.</summary>
    public static string Barely(WorkbookVerdict.Found found, ReportLanguage language) =>
        language.Texts[found.IsGenuine ? "Verify.Genuine" : found.Match is WorkbookMatch.Replaced ? "Verify.Replaced" : "Verify.NotGenuine"];

    /// <summary>Which edition it is, how it stood when the workbook was written, and how it stands now.</summary>
    public static IEnumerable<string> About(WorkbookVerdict.Found found, ReportLanguage language)
    {
        var (edition, step, texts) = (found.Contents.Edition, found.Step, language.Texts);
        yield return texts["Verify.Is", found.Contents.Definition.Title.In(language.Code), language.Of(found.Contents.Session.Title), edition.Number, State(edition.State)];
        if (step.Version != edition.Version)
        {
            yield return texts["Verify.Earlier", State(step.State), language.Moment(step.RecordedAt, found.Contents.Session.Zone)];
        }

        if (found.Later is { } later)
        {
            yield return texts["Verify.Later", later.Number, State(later.State)];
        }

        string State(EditionState state) => texts[$"EditionState.{state}"].ToLowerInvariant();
    }

    /// <summary>Where a difference is: <c>Goal 5, F12</c>.</summary>
    public static string Place(WorkbookDifference difference, ReportLanguage language) => difference switch
    {
        { Sheet.Length: 0 } => language.Texts["Verify.Whole"],
        { Cell: null } => difference.Sheet,
        _ => $"{difference.Sheet}, {difference.Cell}",
    };

    /// <summary>What differs: the figure's name for a cell, else what happened.</summary>
    public static string What(WorkbookDifference difference, ReportLanguage language) => difference switch
    {
        { Kind: WorkbookDifferenceKind.Cell } => difference.Label,
        { Label.Length: > 0 } => $"{difference.Label}: {language.Texts[$"Verify.Kind.{difference.Kind}"]}",
        _ => language.Texts[$"Verify.Kind.{difference.Kind}"],
    };
}
