using System.Globalization;

namespace PerformanceReporting.Reports;

/// <summary>
/// The short code that every printed figure bears: session, what it speaks of, and for an earlier period its year and
/// month. <c>PC80-5.1-02</c>, <c>PC80-5.1-02-2018-04</c>, <c>PC80-G5</c>, <c>PC80-A5.1</c>, <c>PC80-PLAN</c>; in a second
/// edition <c>PC80.2-5.1-02</c>.
/// </summary>
internal static class FigureCodes
{
    /// <param name="edition">The short name of the edition: <see cref="ReportEdition.Name"/>.</param>
    /// <param name="line">The figure.</param>
    /// <param name="asAt">The as-at date that the edition speaks of.</param>
    public static string Of(string edition, ReportLine line, DateOnly asAt)
    {
        var subject = line.Scope switch
        {
            LineScope.Indicator => line.IndicatorCode,
            LineScope.Activity => $"A{line.ActivityCode}",
            LineScope.Goal => string.Create(CultureInfo.InvariantCulture, $"G{line.GoalNumber}"),
            LineScope.Plan => "PLAN",
            _ => throw new ArgumentOutOfRangeException(nameof(line), line.Scope, "Not a scope."),
        };
        return line.AsAt == asAt
            ? $"{edition}-{subject}"
            : string.Create(CultureInfo.InvariantCulture, $"{edition}-{subject}-{line.AsAt:yyyy-MM}");
    }
}
