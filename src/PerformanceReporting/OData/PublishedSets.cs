using PerformanceReporting.OData.Published;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.OData;

/// <summary>
/// What the world may query: each set is the view of its name in <c>db/*/views</c>. Names are a promise; they may be
/// added to, never taken away.
/// </summary>
internal static class PublishedSets
{
    public const string Namespace = "PerformanceReporting";

    public static Catalogue Catalogue { get; } = new()
    {
        Namespace = Namespace,
        Enums = Enums.All,
        ComplexTypes = MeasurementActions.Types,
        Actions = MeasurementActions.All,
        Sets =
        [
            .. ResultSets.All,
            .. ReportSets.All,
            .. PlanSets.All,
            .. ActivitySets.All,
            .. IndicatorSets.All,
            .. MeasurementSets.All,
            .. CostSets.All,
            .. CalendarSets.All,
            .. RecordSets.All,
        ],
    };
}
