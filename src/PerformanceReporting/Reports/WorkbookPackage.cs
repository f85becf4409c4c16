using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PerformanceReporting.Charts;

namespace PerformanceReporting.Reports;

/// <summary>
/// Packs a workbook anew so that its bytes follow from its content: parts in the order of their names, one date for all,
/// and fixed names for what the packaging library names by chance. Charts are drawn on the way into the archive, some at a
/// time on all cores: held all at once, and once more by the packaging library, they would be most of a report's memory.
/// </summary>
internal static partial class WorkbookPackage
{
    private const string RootRelationships = "_rels/.rels";
    private const string ContentTypes = "[Content_Types].xml";
    private const string CoreProperties = "package/services/metadata/core-properties/core.psmdcp";

    private const int AtOnce = 64;

    // The earliest moment that an archive can hold.
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="workbook">The workbook as the libraries left it.</param>
    /// <param name="charts">By the name of the part that holds its picture.</param>
    public static byte[] Settle(MemoryStream workbook, IReadOnlyDictionary<string, ChartSpec> charts)
    {
        using var pictures = Drawn(charts).GetEnumerator();
        using var source = new ZipArchive(workbook, ZipArchiveMode.Read);
        using var settled = new MemoryStream();
        using (var target = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, part) in source.Entries.Select(entry => (NameOf(entry.FullName), entry)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
            {
                // A PNG is compressed already.
                var isPicture = charts.ContainsKey(name);
                var entry = target.CreateEntry(name, isPicture ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = Undated;
                using var content = entry.Open();
                using var original = part.Open();
                if (isPicture && pictures.MoveNext())
                {
                    content.Write(pictures.Current);
                }
                else if (name is RootRelationships or ContentTypes)
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

    // In the order of the parts' names, which is that of the archive.
    private static IEnumerable<byte[]> Drawn(IReadOnlyDictionary<string, ChartSpec> charts) => charts
        .OrderBy(chart => chart.Key, StringComparer.Ordinal)
        .Chunk(AtOnce)
        .SelectMany(some => some.AsParallel().AsOrdered().Select(chart => ChartRenderer.Png(chart.Value)).ToList());

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
