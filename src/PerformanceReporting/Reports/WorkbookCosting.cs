using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>
/// The sheet of costs by funding source: money in euro with its total, then the attachés' person-months by themselves. What
/// person-months are worth is said beside them and added to nothing.
/// </summary>
internal sealed class WorkbookCosting(EditionContents contents, IReadOnlyList<CostFigure> figures, ReportLanguage language)
{
    private const double Name = 50;
    private const double Figure = 17;
    private const double RoomForOne = 32;
    private const string Whole = "#,##0";
    private const string Tenths = "#,##0.0";

    private readonly ReportTexts _texts = language.Texts;

    /// <param name="book">The workbook.</param>
    /// <param name="section">Which of the costing sections it is.</param>
    public void Write(XLWorkbook book, ReportSection section)
    {
        var money = CostTable.Money(contents.Costs, figures);
        var columns = (money.Sources.Count + 1) * figures.Count;
        var sheet = new WorkbookSheet(book, language, _texts[$"Sheet.{section}"], [Name, .. Enumerable.Repeat(Figure, Math.Max(columns, 3))]);
        sheet.InPages(isLandscape: true);
        sheet.Title(_texts[$"Sheet.{section}"]);
        sheet.Subtitle(_texts[$"Costing.About.{section}", language.Figures.Day(contents.AsAt)]);
        if (money.IsEmpty)
        {
            sheet.Subtitle(_texts["Costing.None"]);
        }
        else
        {
            Table(sheet, money, _texts["Costing.Money"], Whole, hasTotal: true);
            var months = CostTable.PersonMonths(contents.Costs, figures);
            if (!months.IsEmpty)
            {
                sheet.Break();
                Table(sheet, months, _texts["Costing.PersonMonths"], Tenths, hasTotal: false);
                Worth(sheet, months);
            }
        }

        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        WorkbookPrint.Scale(sheet, isLandscape: true);
    }

    private void Table(WorkbookSheet sheet, CostTable table, string heading, string format, bool hasTotal)
    {
        sheet.Heading(heading);
        var sources = table.Sources.Select(source => (Code: (string?)source.Code, Title: language.Of(source.Title))).ToList();
        if (hasTotal)
        {
            sources.Add((null, _texts["Costing.Total"]));
        }

        sheet.Heads(1,
        [
            _texts["Activity"],
            .. from source in sources
               from figure in figures
               select $">{source.Title}\n{CostSentences.Head(figure, language)}",
        ]);
        foreach (var goal in table.Goals)
        {
            sheet.Keep(RoomForOne * 2);
            Row(sheet, $"{goal.Key.Number}  {language.Of(goal.Key.Title)}", isBold: true, (figure, source) => table.Sum(figure, source, goal.Key.Number));
            foreach (var (code, title) in goal)
            {
                sheet.Keep(RoomForOne);
                Row(sheet, $"{code}  {language.Of(title)}", isBold: false, (figure, source) => table.Sum(figure, source, activity: code));
            }
        }

        Row(sheet, _texts["ThePlan"], isBold: true, (figure, source) => table.Sum(figure, source));

        void Row(WorkbookSheet sheet, string name, bool isBold, Func<CostFigure, string?, decimal?> sum)
        {
            var height = sheet.Wrapped(1, 1, name, isBold);
            sheet.Sheet.Cell(sheet.Row, 1).Style.Font.Bold = isBold;
            foreach (var (index, (source, figure)) in sources.SelectMany(source => figures.Select(figure => (source.Code, figure))).Index())
            {
                sheet.Number(index + 2, sum(figure, source), language.Code == "fr" ? WorkbookFormats.InFrench(format) : format).Style.Font.Bold = isBold;
            }

            sheet.Hairline(1, 1 + (sources.Count * figures.Count));
            sheet.Next(WorkbookSheet.Height(height));
        }
    }

    private void Worth(WorkbookSheet sheet, CostTable months)
    {
        sheet.Next(6);
        foreach (var sentence in CostSentences.Worth(months, figures, language))
        {
            sheet.Text(1, sentence).Style.Font.FontColor = WorkbookInk.Quiet;
            sheet.Next();
        }
    }
}
