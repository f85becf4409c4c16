namespace PerformanceReporting.Reports.Sections;

/// <summary>The parts of a report's page, in the order of its definition; what the head of the page says is none of them.</summary>
internal static class EditionSections
{
    private static readonly Dictionary<ReportSection, string> Partials = new()
    {
        [ReportSection.Contents] = "Sections/_Contents",
        [ReportSection.Changes] = "Sections/_Changes",
        [ReportSection.Summary] = "Sections/_Summary",
        [ReportSection.Approval] = "Sections/_Approval",
        [ReportSection.Goals] = "Sections/_Goals",
        [ReportSection.Costing] = "Sections/_Costing",
        [ReportSection.CostingPlan] = "Sections/_Costing",
        [ReportSection.Missing] = "Sections/_Missing",
        [ReportSection.Methodology] = "Sections/_Methodology",
        [ReportSection.Data] = "Sections/_Data",
    };

    /// <summary>Each part with the view that shows it.</summary>
    public static IEnumerable<(ReportSection Section, string Partial)> Of(ReportDefinition definition) =>
        definition.Sections.Where(Partials.ContainsKey).Select(section => (section, Partials[section]));

    /// <summary>The parts that a table of contents names, each with the place that it leads to.</summary>
    public static IEnumerable<(string Place, string Name, string About)> Named(EditionContents contents, ReportLanguage language) =>
        SectionNames.Of(contents, language).Select(part => (part.Goal is { } goal ? PlaceOf(goal) : PlaceOf(part.Section), part.Name, part.About));

    public static string PlaceOf(ReportSection section) => section.ToString().ToLowerInvariant();

    public static string PlaceOf(GoalContents goal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"goal-{goal.Line.GoalNumber}");
}
