using ClosedXML.Excel;
using PerformanceReporting.Charts;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The inks and sizes of workbooks: those of the charts, on white paper.</summary>
internal static class WorkbookInk
{
    /// <summary>There with every Excel, and elsewhere one of the same widths: so columns are as wide as they were set.</summary>
    public const string Font = "Arial";

    public const double TextSize = 10;
    public const double SmallSize = 9;
    public const double TitleSize = 18;
    public const double HeadingSize = 13;

    /// <summary>The height in points of a row with one line of text.</summary>
    public const double RowHeight = 18;

    public static readonly XLColor Ink = XLColor.FromHtml(ChartInk.Ink.Light);
    public static readonly XLColor Quiet = XLColor.FromHtml(ChartInk.Quiet.Light);
    public static readonly XLColor Line = XLColor.FromHtml(ChartInk.Line.Light);
    public static readonly XLColor Link = XLColor.FromHtml("#0B57A4");

    public static XLColor Of(Status status) => XLColor.FromHtml(ChartInk.Of(IndicatorCharts.MarkOf(status)).Light);
}
