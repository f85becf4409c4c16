using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>
/// The sheet for a body that approves indicators: each proposed definition beside the version in force, what differs in
/// bold; then what was approved since the body last met.
/// </summary>
internal sealed class WorkbookApproval(EditionContents contents, ReportLanguage language)
{
    private const int LastColumn = 4;

    private readonly ReportTexts _texts = language.Texts;

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Approval"], 26, 54, 54, 14);
        sheet.InPages(isLandscape: true);
        sheet.Title(_texts["Sheet.Approval"]);
        var proposed = contents.Proposals.Where(line => line.ApprovedOn is null).ToList();
        var approved = contents.Proposals.Where(line => line.ApprovedOn is not null).ToList();
        sheet.Subtitle(Sentences.OfProposals(contents, language) + ".");
        Blocks(sheet, _texts["Approval.Proposed"], proposed);
        if (approved.Count > 0)
        {
            sheet.Break();
            Blocks(sheet, _texts["Approval.Approved"], approved);
        }

        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        WorkbookPrint.Scale(sheet, isLandscape: true);
    }

    private void Blocks(WorkbookSheet sheet, string heading, List<ProposalLine> lines)
    {
        sheet.Heading(heading);
        if (lines.Count == 0)
        {
            sheet.Text(1, _texts["Approval.None"]);
            sheet.Next();
        }

        foreach (var line in lines)
        {
            var (first, used) = (sheet.Row, sheet.Used);
            Block(sheet, line);
            sheet.KeepFrom(first, used);
            sheet.Next(10);
        }
    }

    private void Block(WorkbookSheet sheet, ProposalLine line)
    {
        sheet.Text(1, $"{line.IndicatorCode}  {language.Of((line.Current ?? line.Proposed).Title)}").Style.Font.SetBold().Font.SetFontSize(12);
        sheet.Next(20);
        if (line.Reason is { Length: > 0 } reason)
        {
            var height = sheet.Wrapped(1, LastColumn, _texts["Approval.Reason", language.Of(reason)]);
            sheet.Next(WorkbookSheet.Height(height));
        }

        sheet.Heads(1, _texts["Approval.Property"], DefinitionFields.Head(line.Current, language), DefinitionFields.Head(line.Proposed, language), _texts["Approval.Change"]);
        foreach (var field in DefinitionFields.Of(line, language))
        {
            sheet.Text(1, field.Name).Style.Font.FontColor = WorkbookInk.Quiet;
            var current = sheet.Wrapped(2, 2, field.Current);
            var proposed = sheet.Wrapped(3, 3, field.Proposed, field.IsChanged);
            sheet.Sheet.Cell(sheet.Row, 3).Style.Font.Bold = field.IsChanged;
            sheet.Text(4, field.IsChanged ? _texts["Approval.Changed"] : _texts["Approval.Same"]);
            sheet.Hairline(1, LastColumn);
            sheet.Next(WorkbookSheet.Height(current, proposed));
        }
    }
}
