using System.IO.Compression;
using System.Text;
using PerformanceReporting.Submissions.Supporting;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Supporting;

/// <summary>A file is what its content says, and its name is made harmless.</summary>
public sealed class FilesByTheirContent
{
    [Theory]
    [InlineData("%PDF-1.7 and so on", "evil.exe", ".pdf")]
    [InlineData("a,b\n1,2\n", "table.csv", ".csv")]
    [InlineData("Accents: é, العربية, 中文", "note.txt", ".txt")]
    [InlineData("<html><script>alert(1)</script>", "page.txt", null)]
    [InlineData("\uFEFF  <svg onload='x'>", "picture.png", null)]
    [InlineData("MZ\u0000\u0001", "report.pdf", null)]
    [InlineData("PK\u0003\u0004 cut off", "book.xlsx", null)]
    public void Text_and_signatures(string content, string name, string? expected) =>
        Assert.Equal(expected, FileFormat.Of(Encoding.UTF8.GetBytes(content), name)?.Extension);

    [Fact]
    public void A_picture_is_known_by_its_first_bytes()
    {
        Assert.Equal(".png", FileFormat.Of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "x.gif")?.Extension);
        Assert.Equal(".jpg", FileFormat.Of([0xFF, 0xD8, 0xFF, 0xE0], "x")?.Extension);
        Assert.Null(FileFormat.Of([0xFF, 0xFE, 0x41], "x.txt"));
    }

    [Theory]
    [InlineData("xl/workbook.xml", ".xlsx")]
    [InlineData("word/document.xml", ".docx")]
    [InlineData("ppt/presentation.xml", ".pptx")]
    [InlineData("xl/workbook.xml xl/vbaProject.bin", null)]
    [InlineData("classes.dex", null)]
    public void A_package_of_Office_is_known_by_its_parts_and_has_no_macros(string parts, string? expected) =>
        Assert.Equal(expected, FileFormat.Of(Package(parts.Split(' ')), "whatever.zip")?.Extension);

    [Theory]
    [InlineData("survey.pdf", "survey.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("Users\\ann\\survey.final.docx", "survey.final.pdf")]
    [InlineData("a<b>\"c\"|d?.pdf", "a_b__c__d_.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.pdf")]
    [InlineData("rapport d’été.pdf", "rapport d’été.pdf")]
    [InlineData("...", "file.pdf")]
    [InlineData(null, "file.pdf")]
    public void A_name_is_made_safe_and_ends_as_the_content_does(string? sent, string expected) => Assert.Equal(expected, FileName.Safe(sent, ".pdf"));

    private static byte[] Package(string[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                archive.CreateEntry(part);
            }
        }

        return stream.ToArray();
    }
}
