using System.IO.Compression;
using System.Text;

namespace PerformanceReporting.Submissions.Supporting;

/// <summary>A kind of file that may support a value, told by its content and never by its name.</summary>
/// <param name="ContentType">The media type that it is served with.</param>
/// <param name="Extension">The ending that its name is given.</param>
internal sealed record FileFormat(string ContentType, string Extension)
{
    private static readonly FileFormat Text = new("text/plain; charset=utf-8", ".txt");
    private static readonly FileFormat Csv = new("text/csv; charset=utf-8", ".csv");

    private static readonly (byte[] Beginning, FileFormat Format)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), new("application/pdf", ".pdf")),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], new("image/png", ".png")),
        ([0xFF, 0xD8, 0xFF], new("image/jpeg", ".jpg")),
    ];

    // The part that each format of Office cannot do without.
    private static readonly (string Part, FileFormat Format)[] Packages =
    [
        ("xl/workbook.xml", new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")),
        ("word/document.xml", new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx")),
        ("ppt/presentation.xml", new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")),
    ];

    /// <summary>What a file is; null when it is none of the kinds that are taken: PDF, PNG, JPEG, Office without macros, plain text.</summary>
    public static FileFormat? Of(byte[] content, string name)
    {
        foreach (var (beginning, format) in Signatures)
        {
            if (content.AsSpan().StartsWith(beginning))
            {
                return format;
            }
        }

        return content.AsSpan().StartsWith("PK\x03\x04"u8) ? OfPackage(content)
            : !IsText(content) ? null
            : name.EndsWith(Csv.Extension, StringComparison.OrdinalIgnoreCase) ? Csv
            : Text;
    }

    private static FileFormat? OfPackage(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            var parts = archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var hasMacros = parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
            return hasMacros ? null : Packages.FirstOrDefault(package => parts.Contains(package.Part)).Format;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsText(byte[] content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return !text.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t'))
                && !text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('<');
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
