using ClosedXML.Excel;
using PerformanceReporting.Charts;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The inks and sizes of workbooks: those of the charts, on white paper.</summary>
internal static class WorkbookInk
{
    /// <summary>On every machine that has Excel; others have one of the same widths.</summary>
    public const string Font = "Calibri";

    public const double TextSize = 11;
    public const double SmallSize = 10;
    public const double TitleSize = 20;
    public const double HeadingSize = 14;

    /// <summary>The height in points of a row with one line of text.</summary>
    public const double RowHeight = 18;

    public static readonly XLColor Ink = XLColor.FromHtml(ChartInk.Ink.Light);
    public static readonly XLColor Quiet = XLColor.FromHtml(ChartInk.Quiet.Light);
    public static readonly XLColor Line = XLColor.FromHtml(ChartInk.Line.Light);
    public static readonly XLColor Link = XLColor.FromHtml("#0B57A4");

    public static XLColor Of(Status status) => XLColor.FromHtml(ChartInk.Of(IndicatorCharts.MarkOf(status)).Light);
}
