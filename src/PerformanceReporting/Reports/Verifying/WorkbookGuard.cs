using System.IO.Compression;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>
/// Looks at a file from anywhere before anything reads it: that it is an archive of a bearable size, counted by unpacking
/// and not by what it says of itself, and that it holds no programs and no other files.
/// </summary>
internal static class WorkbookGuard
{
    /// <summary>The bytes that a file may have.</summary>
    public const int LargestFile = 50 * 1024 * 1024;

    /// <summary>The bytes that its parts may have unpacked, all together.</summary>
    public const long LargestContent = 250L * 1024 * 1024;

    /// <summary>The bytes that a part may have unpacked that is read as a whole: any but sheets and their texts.</summary>
    public const long LargestSmallPart = 16L * 1024 * 1024;

    private const int MostParts = 20_000;

    private static readonly byte[] Archive = [0x50, 0x4B, 0x03, 0x04];

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly string[] Programs = ["vbaproject", "vbadata", "/activex/", "/macrosheets/", "/dialogsheets/", "/ctrlprops/"];

    private static readonly string[] Foreign = ["/externallinks/", "/embeddings/", "/connections.xml", "/querytables/", "/webextensions/", "/model/", "/pivotcache/"];

    /// <returns>Null when the file may be read.</returns>
    public static WorkbookFault? Check(byte[] file)
    {
        if (file.Length == 0)
        {
            return WorkbookFault.Empty;
        }

        if (file.Length > LargestFile)
        {
            return WorkbookFault.TooLarge;
        }

        if (file.AsSpan().StartsWith(CompoundFile))
        {
            return WorkbookFault.EncryptedOrOld;
        }

        if (!file.AsSpan().StartsWith(Archive))
        {
            return WorkbookFault.NotAWorkbook;
        }

        try
        {
            return CheckParts(file);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return WorkbookFault.NotAWorkbook;
        }
    }

    private static WorkbookFault? CheckParts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
        {
            return WorkbookFault.Swollen;
        }

        var names = archive.Entries.Select(entry => "/" + entry.FullName.Replace('\\', '/')).ToList();
        if (Holds(names, Programs))
        {
            return WorkbookFault.Macros;
        }

        if (Holds(names, Foreign))
        {
            return WorkbookFault.OtherFiles;
        }

        var left = LargestContent;
        foreach (var entry in archive.Entries)
        {
            var most = IsRead(entry.FullName) ? left : Math.Min(left, LargestSmallPart);
            left -= Unpacked(entry, most);
            if (left < 0)
            {
                return WorkbookFault.Swollen;
            }
        }

        return names.Contains("/[Content_Types].xml") ? null : WorkbookFault.NotAWorkbook;
    }

    private static bool Holds(List<string> names, string[] marks) =>
        names.Exists(name => Array.Exists(marks, mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase)));

    // Sheets and shared texts are read in passing.
    private static bool IsRead(string name) =>
        name.Contains("/worksheets/sheet", StringComparison.OrdinalIgnoreCase) || name.EndsWith("/sharedStrings.xml", StringComparison.OrdinalIgnoreCase);

    // More than the limit counts as all there may be: the rest is not unpacked.
    private static long Unpacked(ZipArchiveEntry entry, long most)
    {
        var (buffer, sum) = (new byte[81_920], 0L);
        using var content = entry.Open();
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            sum += read;
            if (sum > most)
            {
                return LargestContent + 1;
            }
        }

        return sum;
    }
}
