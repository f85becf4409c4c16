namespace PerformanceReporting.Reports;

/// <summary>What the parts of a report are called, and what a table of contents says of them, for page and workbook alike.</summary>
internal static class SectionNames
{
    /// <summary>Every part but cover and contents, in the order of the definition; each goal is one.</summary>
    public static IEnumerable<(ReportSection Section, GoalContents? Goal, string Name, string About)> Of(EditionContents contents, ReportLanguage language) =>
        from section in contents.Definition.Sections
        where section is not (ReportSection.Cover or ReportSection.Contents)
        from named in section is ReportSection.Goals
            ? contents.Goals.Select(goal => (section, (GoalContents?)goal, Of(goal, language), language.Of(goal.Line.GoalShortTitle)))
            : [(section, null, language.Texts[$"Sheet.{section}"], language.Texts[$"Contents.{section}"])]
        select named;

    /// <summary><c>Goal 5</c>.</summary>
    public static string Of(GoalContents goal, ReportLanguage language) => language.Texts["Sheet.Goal", goal.Line.GoalNumber];
}
