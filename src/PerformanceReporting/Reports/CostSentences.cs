namespace PerformanceReporting.Reports;

/// <summary>What tables of costs say in words, for page and workbook alike.</summary>
internal static class CostSentences
{
    /// <summary>The head of a figure's column, on two lines.</summary>
    public static string Head(CostFigure figure, ReportLanguage language) =>
        language.Texts[figure.IsActual ? "Costing.Actual" : "Costing.Planned", figure.PlanYear];

    /// <summary>What person-months are stated to be worth, beside them and added to nothing.</summary>
    public static IEnumerable<string> Worth(CostTable months, IReadOnlyList<CostFigure> figures, ReportLanguage language) =>
        from figure in figures
        let sum = months.Sum(figure)
        let rate = months.Rate(figure.PlanYear)
        where sum is not null && rate is not null
        select language.Texts[
            "Costing.Worth",
            Head(figure, language).Replace('\n', ' '),
            language.Figures.Number(sum.Value),
            language.Figures.Number(rate.Value),
            language.Figures.Number(sum.Value * rate.Value)];
}
