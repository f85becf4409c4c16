using PerformanceReporting.Planning;

namespace PerformanceReporting.Reports;

/// <summary>Which plan years a report's costing shows beside each other.</summary>
internal static class CostFigures
{
    /// <summary>The session's plan year: planned beside actual to date.</summary>
    public static IReadOnlyList<CostFigure> OfThisYear(EditionContents contents)
    {
        var year = contents.Plan.PlanYear;
        return [new(year, IsActual: false), new(year, IsActual: true)];
    }

    /// <summary>Last year's actual, this year's plan, next year's plan.</summary>
    public static IReadOnlyList<CostFigure> OfNextYear(EditionContents contents)
    {
        var year = PlanYear.Parse(contents.Plan.PlanYear).StartsIn;
        return [new(new PlanYear(year - 1).ToString(), IsActual: true), new(new PlanYear(year).ToString(), IsActual: false), new(new PlanYear(year + 1).ToString(), IsActual: false)];
    }
}
