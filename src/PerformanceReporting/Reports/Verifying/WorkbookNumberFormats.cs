using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>
/// How the numbers of a workbook are shown, by the styles of its cells. The same format is written in several ways: what
/// names a language or quotes a letter is left out, and all blanks are alike, so that only a format that shows something else differs.
/// </summary>
internal sealed partial class WorkbookNumberFormats
{
    // Those that have a number in place of a text, as far as a report or its readers may use them.
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [0] = "",
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "yyyy-mm-dd",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "m/d/yy h:mm",
        [37] = "#,##0;(#,##0)",
        [38] = "#,##0;[Red](#,##0)",
        [39] = "#,##0.00;(#,##0.00)",
        [40] = "#,##0.00;[Red](#,##0.00)",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mmss.0",
        [48] = "##0.0E+0",
        [49] = "@",
    };

    private readonly List<string> _ofStyles = [];

    public WorkbookNumberFormats(WorkbookStylesPart? part)
    {
        var sheet = part?.Stylesheet;
        var known = new Dictionary<uint, string>();
        foreach (var format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            known[format.NumberFormatId?.Value ?? 0] = Plain(format.FormatCode?.Value ?? "");
        }

        foreach (var style in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            _ofStyles.Add(known.TryGetValue(id, out var own) ? own : Plain(BuiltIn.GetValueOrDefault(id, $"format {id}")));
        }
    }

    /// <summary>The format of a style, in one writing.</summary>
    public string Of(uint? style) => style is { } index && index < _ofStyles.Count ? _ofStyles[(int)index] : "";

    internal static string Plain(string format)
    {
        var bare = Locale().Replace(format, "").Replace('\u00A0', ' ').Replace('\u202F', ' ');
        return bare.Equals("General", StringComparison.OrdinalIgnoreCase) ? "" : Quoted().Replace(bare, match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value);
    }

    [GeneratedRegex(@"\[\$-[0-9A-Fa-f]+\]")]
    private static partial Regex Locale();

    [GeneratedRegex("\"([^\"]*)\"|\\\\(.)")]
    private static partial Regex Quoted();
}
