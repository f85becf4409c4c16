namespace PerformanceReporting.Reports;

/// <summary>
/// An edition's costs as a table: activities under their goals, a column for each source and figure, and for money a total.
/// Person-months have a table of their own and never enter a sum of money. Pure.
/// </summary>
internal sealed class CostTable
{
    private readonly IReadOnlyList<CostLine> _lines;

    private CostTable(IReadOnlyList<CostLine> lines, IReadOnlyList<CostFigure> figures)
    {
        _lines = lines;
        Figures = figures;
        Sources = [.. lines.DistinctBy(line => line.SourceCode).Select(line => (line.SourceCode, line.SourceTitle))];
    }

    /// <summary>The sources in their order.</summary>
    public IReadOnlyList<(string Code, string Title)> Sources { get; }

    /// <summary>What is shown of each source.</summary>
    public IReadOnlyList<CostFigure> Figures { get; }

    public bool IsEmpty => _lines.Count == 0;

    /// <summary>The goals, each with its activities.</summary>
    public IEnumerable<IGrouping<(int Number, string Title), (string Code, string Title)>> Goals =>
        _lines.DistinctBy(line => line.ActivityCode)
            .GroupBy(line => (line.GoalNumber, line.GoalShortTitle), line => (line.ActivityCode, line.ActivityShortTitle));

    public static CostTable Money(IEnumerable<CostLine> lines, IReadOnlyList<CostFigure> figures) => new([.. lines.Where(line => line.IsMoney)], figures);

    public static CostTable PersonMonths(IEnumerable<CostLine> lines, IReadOnlyList<CostFigure> figures) => new([.. lines.Where(line => !line.IsMoney)], figures);

    /// <summary>A sum; null where one of the parts is not known, or there are none.</summary>
    /// <param name="figure">The plan year, and whether planned or actual.</param>
    /// <param name="source">One source; null for all.</param>
    /// <param name="goal">One goal; null for all.</param>
    /// <param name="activity">One activity; null for all.</param>
    public decimal? Sum(CostFigure figure, string? source = null, int? goal = null, string? activity = null)
    {
        var chosen = _lines
            .Where(line => line.PlanYear == figure.PlanYear)
            .Where(line => source is null || line.SourceCode == source)
            .Where(line => goal is null || line.GoalNumber == goal)
            .Where(line => activity is null || line.ActivityCode == activity)
            .Select(line => figure.IsActual ? line.Actual : line.Planned)
            .ToList();
        return chosen.Count == 0 || chosen.Contains(null) ? null : chosen.Sum();
    }

    /// <summary>What a person-month of the year is stated to be worth; null where nothing is stated.</summary>
    public decimal? Rate(string planYear) => _lines.FirstOrDefault(line => line.PlanYear == planYear && line.RatePerUnit is not null)?.RatePerUnit;
}

/// <summary>One figure of a source: planned or actual, of a plan year.</summary>
internal sealed record CostFigure(string PlanYear, bool IsActual);
