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

    /// <summary>What is planned for next year, beside this year; null where either is not known.</summary>
    public static string? Ahead(EditionContents contents, ReportLanguage language)
    {
        var figures = CostFigures.OfNextYear(contents);
        var money = CostTable.Money(contents.Costs, figures);
        var (now, next) = (figures[^2], figures[^1]);
        if (money.Sum(now) is not { } planned || money.Sum(next) is not { } ahead)
        {
            return null;
        }

        var change = (ahead - planned) switch { > 0 => "More", < 0 => "Less", _ => "Same" };
        return language.Texts[$"Finding.Costs.{change}", Euro(ahead), next.PlanYear, Euro(Math.Abs(ahead - planned)), now.PlanYear];

        string Euro(decimal sum) => language.Figures.Number(decimal.Round(sum));
    }
}
