using System.Text;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Verifying;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Verifying;

/// <summary>Files from anywhere are refused with the reason before anything reads them.</summary>
public sealed class ReadingWhateverComes
{
    private static readonly byte[] Genuine = WorkbookWriter.Write(SmallEdition.Contents(), ReportLanguage.English);

    [Fact]
    public void A_workbook_of_a_report_passes() => Assert.Null(WorkbookGuard.Check(Genuine));

    [Fact]
    public void What_is_no_workbook_is_told_so()
    {
        Assert.Equal(WorkbookFault.Empty, WorkbookGuard.Check([]));
        Assert.Equal(WorkbookFault.NotAWorkbook, WorkbookGuard.Check(Encoding.UTF8.GetBytes("Figure;Value\nPC80-5.1-02;41")));
        Assert.Equal(WorkbookFault.NotAWorkbook, WorkbookGuard.Check([.. Genuine.Take(Genuine.Length / 2)]));
        Assert.Equal(WorkbookFault.NotAWorkbook, WorkbookGuard.Check([0x50, 0x4B, 0x03, 0x04]));
        Assert.Equal(WorkbookFault.EncryptedOrOld, WorkbookGuard.Check([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]));
        Assert.Equal(WorkbookFault.TooLarge, WorkbookGuard.Check(new byte[WorkbookGuard.LargestFile + 1]));
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "Macros")]
    [InlineData("xl/macrosheets/sheet1.xml", "Macros")]
    [InlineData(@"xl\activeX\activeX1.xml", "Macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "OtherFiles")]
    [InlineData("xl/embeddings/oleObject1.bin", "OtherFiles")]
    [InlineData("xl/connections.xml", "OtherFiles")]
    public void Programs_and_other_files_are_not_opened(string part, string fault) =>
        Assert.Equal(Enum.Parse<WorkbookFault>(fault), WorkbookGuard.Check(Tampering.WithPart(Genuine, part, [1, 2, 3])));

    [Theory]
    [InlineData("xl/worksheets/sheet99.xml", WorkbookGuard.LargestContent + 1)]
    [InlineData("xl/theme/theme9.xml", WorkbookGuard.LargestSmallPart + 1)]
    public void An_archive_that_swells_is_given_up(string part, long bytes)
    {
        var bomb = Tampering.WithPart(Genuine, part, new byte[bytes]);

        Assert.True(bomb.Length < 2_000_000, $"{bomb.Length} bytes");
        Assert.Equal(WorkbookFault.Swollen, WorkbookGuard.Check(bomb));
    }

    [Fact]
    public void A_file_that_hides_what_it_is_made_of_is_no_workbook()
    {
        var empty = Tampering.Edited(Genuine, document => document.WorkbookPart!.Workbook.Sheets!.Remove());
        var entities = Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>");

        Assert.Empty(WorkbookReader.Read(empty)!.Sheets);
        Assert.Null(WorkbookReader.Read(Replaced("xl/workbook.xml", entities)));
        Assert.Null(WorkbookReader.Read(Replaced("xl/worksheets/sheet1.xml", entities)));
        Assert.Null(WorkbookReader.Read(Replaced("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types/>"))));
    }

    private static byte[] Replaced(string name, byte[] content)
    {
        using var file = new MemoryStream();
        file.Write(Genuine);
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)!.Delete();
            using var part = archive.CreateEntry(name).Open();
            part.Write(content);
        }

        return file.ToArray();
    }
}
