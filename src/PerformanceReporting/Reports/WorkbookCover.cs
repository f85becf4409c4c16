using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>The first sheet: what this is, for whom, what it finds, and how things stood when.</summary>
internal sealed class WorkbookCover(EditionContents contents, ReportLanguage language)
{
    private const double TitleSize = 26;
    private const double FindingSize = 14;
    private const double Left = 28;
    private const double Right = 66;

    private readonly ReportTexts _texts = language.Texts;

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Cover"], Left, Right);
        sheet.Next(120);
        Large(sheet, contents.Definition.Title.In(language.Code), TitleSize, isBold: true);
        sheet.Next(8);
        Large(sheet, language.Of(contents.Session.Title), 16, isBold: false);
        sheet.Next(28);
        Large(sheet, Sentences.Headline(contents, language) + ".", FindingSize, isBold: true);
        if (contents.Session.IsIllustrative)
        {
            sheet.Text(1, _texts["Illustrative"]).Style.Font.FontColor = WorkbookInk.Quiet;
            sheet.Next(24);
        }

        sheet.Next(40);
        (string Name, string Value)[] facts =
        [
            .. EditionFacts.Of(contents, language, withPeople: false),
            .. contents.VerifyAt is { } address ? new[] { (_texts["VerifyAt"], address) } : [],
        ];
        foreach (var (name, value) in facts)
        {
            var left = sheet.Wrapped(1, 1, name);
            sheet.Sheet.Cell(sheet.Row, 1).Style.Font.SetFontColor(WorkbookInk.Quiet).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            var right = sheet.Wrapped(2, 2, value);
            sheet.Sheet.Cell(sheet.Row, 2).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            sheet.Hairline(1, 2);
            sheet.Next(WorkbookSheet.Height(left, right) + 2);
        }

        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: false);
        sheet.Sheet.PageSetup.FitToPages(1, 1);
    }

    private static void Large(WorkbookSheet sheet, string text, double size, bool isBold)
    {
        sheet.Wrapped(1, 2, text);
        sheet.Sheet.Cell(sheet.Row, 1).Style.Font.SetFontSize(size).Font.SetBold(isBold);
        sheet.Next((WorkbookText.Lines(text, Left + Right, size, isBold) * size * 1.3) + 4);
    }
}
