using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>The texts that the cells of a workbook share, and a text as a reader sees it.</summary>
internal static partial class WorkbookTexts
{
    public static IReadOnlyList<string> Read(SharedStringTablePart? part)
    {
        var texts = new List<string>();
        if (part is null)
        {
            return texts;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
            {
                texts.Add(Of(reader.LoadCurrentElement()!));
            }
        }

        return texts;
    }

    /// <summary>The runs of a text as one, without what is only there to be read aloud; lines end with a line feed.</summary>
    public static string Of(OpenXmlElement item) =>
        Plain(string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));

    // _x000D_ is how a letter is written that XML would change or refuse.
    public static string Plain(string text) =>
        Escaped().Replace(text, match => ((char)Convert.ToUInt16(match.Groups[1].Value, 16)).ToString())
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n');

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
