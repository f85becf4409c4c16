using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PerformanceReporting.Reports;

/// <summary>
/// Packs a workbook anew so that its bytes follow from its content: parts in the order of their names, one date for all,
/// and fixed names for what the packaging library names by chance.
/// </summary>
internal static partial class WorkbookPackage
{
    private const string RootRelationships = "_rels/.rels";
    private const string ContentTypes = "[Content_Types].xml";
    private const string CoreProperties = "package/services/metadata/core-properties/core.psmdcp";

    // The earliest moment that an archive can hold.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Settle(byte[] workbook)
    {
        using var source = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        using var settled = new MemoryStream();
        using (var target = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in source.Entries.Select(entry => (NameOf(entry.FullName), entry)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
            {
                var entry = target.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Undated;
                using var content = entry.Open();
                using var original = part.Open();
                if (name is RootRelationships or ContentTypes)
                {
                    content.Write(Encoding.UTF8.GetBytes(Renamed(name, original)));
                }
                else
                {
                    original.CopyTo(content);
                }
            }
        }

        return settled.ToArray();
    }

    private static string NameOf(string name) => ChanceName().IsMatch(name) ? CoreProperties : name;

    private static string Renamed(string name, Stream part)
    {
        using var reader = new StreamReader(part, Encoding.UTF8);
        var text = ChanceName().Replace(reader.ReadToEnd(), CoreProperties);
        var number = 0;
        return name == RootRelationships ? ChanceId().Replace(text, _ => $"Id=\"rId{++number}\"") : text;
    }

    [GeneratedRegex(@"package/services/metadata/core-properties/\w+\.psmdcp")]
    private static partial Regex ChanceName();

    [GeneratedRegex("Id=\"\\w+\"")]
    private static partial Regex ChanceId();
}
