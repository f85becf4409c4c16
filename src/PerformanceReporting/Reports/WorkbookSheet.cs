using ClosedXML.Excel;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// A sheet in the house style, written from top to bottom. Text is always text, whatever it begins with; where there is
/// nothing to show, a dash says so.
/// </summary>
internal sealed partial class WorkbookSheet
{
    private const double RoomAround = 6;

    private readonly double[] _widths;
    private readonly ReportLanguage _language;

    /// <param name="book">The workbook that it is added to.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="name">What its tab says.</param>
    /// <param name="widths">The widths of its columns, in digits.</param>
    public WorkbookSheet(XLWorkbook book, ReportLanguage language, string name, params double[] widths)
    {
        _language = language;
        Sheet = book.Worksheets.Add(name);
        _widths = widths;
        Sheet.ShowGridLines = false;
        Sheet.Style.Font.FontName = WorkbookInk.Font;
        Sheet.Style.Font.FontSize = WorkbookInk.TextSize;
        Sheet.Style.Font.FontColor = WorkbookInk.Ink;
        Sheet.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
        foreach (var (index, width) in widths.Index())
        {
            Sheet.Column(index + 1).Width = width;
        }
    }

    public IXLWorksheet Sheet { get; }

    /// <summary>The row that is written next.</summary>
    public int Row { get; private set; } = 1;

    /// <summary>The width of all columns in inches: a digit of the house font takes 7.42 px at most, a column 5 px more.</summary>
    public double Width => _widths.Sum(width => (width * 7.42) + 5) / 96;

    /// <summary>Ends the row, whose height in points is given or that of one line.</summary>
    public void Next(double height = WorkbookInk.RowHeight)
    {
        Sheet.Row(Row).Height = height;
        Used += height;
        Row++;
    }

    /// <summary>The sheet's title, running over the cells beside it.</summary>
    public void Title(string text)
    {
        Text(1, text).Style.Font.SetFontSize(WorkbookInk.TitleSize).Font.SetBold();
        Next(TitleHeight);
    }

    /// <summary>A sentence under a title.</summary>
    public void Subtitle(string text)
    {
        Text(1, text).Style.Font.FontColor = WorkbookInk.Quiet;
        Next();
    }

    public void Heading(string text)
    {
        _heads = null;
        Keep(120);
        Next(10);
        Text(1, text).Style.Font.SetFontSize(WorkbookInk.HeadingSize).Font.SetBold();
        Next(26);
    }

    public IXLCell Text(int column, string? text)
    {
        var cell = Sheet.Cell(Row, column);
        SetText(cell, text is { Length: > 0 } ? text : Figures.None);
        return cell;
    }

    /// <summary>Puts a text into a cell that stays a text: it is no formula, not even for somebody who edits it.</summary>
    public static void SetText(IXLCell cell, string text)
    {
        cell.SetValue(Clean(text));
        if (text[0] is '=' or '+' or '-' or '@')
        {
            cell.Style.IncludeQuotePrefix = true;
        }
    }

    public IXLCell Number(int column, decimal? value, string format)
    {
        var cell = Sheet.Cell(Row, column);
        if (value is { } known)
        {
            cell.SetValue(known);
            cell.Style.NumberFormat.Format = format;
        }
        else
        {
            cell.SetValue(Figures.None);
        }

        return AtRight(cell);
    }

    public IXLCell Day(int column, DateOnly? day)
    {
        var cell = Sheet.Cell(Row, column);
        if (day is { } known)
        {
            cell.SetValue(known.ToDateTime(TimeOnly.MinValue));
            cell.Style.NumberFormat.Format = WorkbookFormats.Day(_language);
        }
        else
        {
            cell.SetValue(Figures.None);
        }

        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Left;
        return cell;
    }

    /// <summary>A status by shape, word and colour.</summary>
    public void Status(int column, Status? status)
    {
        var cell = Aside(Text(column, status is { } known ? _language.Words.WithShape(known) : null));
        if (status is { } ink)
        {
            cell.Style.Font.SetFontColor(WorkbookInk.Of(ink)).Font.SetBold();
        }
    }

    /// <summary>A trend by arrow and word.</summary>
    public void Trend(int column, Trend? trend) =>
        Aside(Text(column, trend is { } known ? _language.Words.WithArrow(known) : null));

    /// <summary>The code of the figures in a row.</summary>
    public void Code(int column, ReportLine line) =>
        Quiet(Text(column, line.FigureCode));

    /// <summary>Makes a cell small and quiet.</summary>
    public static void Quiet(IXLCell cell) =>
        Aside(cell).Style.Font.SetFontColor(WorkbookInk.Quiet).Font.SetFontSize(WorkbookInk.SmallSize);

    /// <summary>Text over several columns of the row, in as many lines as it needs; returns their height.</summary>
    public double Wrapped(int from, int to, string? text, bool isBold = false)
    {
        if (to > from)
        {
            Sheet.Range(Row, from, Row, to).Merge();
        }

        Text(from, text).Style.Alignment.WrapText = true;
        return WorkbookText.Lines(text ?? "", _widths[(from - 1)..to].Sum(), isBold: isBold) * WorkbookText.PointsToALine;
    }

    /// <summary>The height of a row that holds these wrapped texts.</summary>
    public static double Height(params ReadOnlySpan<double> heights)
    {
        var most = 0.0;
        foreach (var height in heights)
        {
            most = Math.Max(most, height + RoomAround);
        }

        return most;
    }

    /// <summary>The heads of a table's columns, with one rule under them; a head after <c>&gt;</c> stands right, one
    /// after <c>&lt;</c> or beside such a one a little aside.</summary>
    public void Heads(int from, params string[] heads)
    {
        _heads = (from, heads);
        for (var i = 0; i < heads.Length; i++)
        {
            var cell = Sheet.Cell(Row, from + i);
            if (heads[i].Length > 0)
            {
                cell.SetValue(heads[i].TrimStart('>', '<'));
            }

            cell.Style.Font.SetBold().Font.SetFontSize(WorkbookInk.SmallSize).Alignment.SetWrapText();
            if (heads[i].StartsWith('>'))
            {
                AtRight(cell);
            }
            else if (heads[i].StartsWith('<') || (i > 0 && heads[i - 1].StartsWith('>')))
            {
                Aside(cell);
            }

            cell.Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookInk.Ink);
        }

        var lines = heads.Select((head, index) => WorkbookText.Lines(head, _widths[from - 1 + index], WorkbookInk.SmallSize, isBold: true)).Max();
        Next(Math.Max(30, (lines * WorkbookText.PointsToALine) + RoomAround));
    }

    /// <summary>A hairline under these columns of the row.</summary>
    public void Hairline(int from, int to) =>
        Sheet.Range(Row, from, Row, to).Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookInk.Line);

    public static IXLCell AtRight(IXLCell cell)
    {
        cell.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        return cell;
    }

    /// <summary>Sets a text a little away from the figures in the column before it.</summary>
    public static IXLCell Aside(IXLCell cell)
    {
        cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
        return cell;
    }

    // What XML cannot hold is left out.
    private static string Clean(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));
}
