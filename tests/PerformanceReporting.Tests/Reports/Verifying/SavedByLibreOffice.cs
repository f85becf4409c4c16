using System.Diagnostics;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Verifying;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Verifying;

/// <summary>A whole report, opened and saved by a program that writes everything its own way.</summary>
public sealed class SavedByLibreOffice(SqliteDemo engine) : ReportTests<SqliteDemo>(engine), IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("policy-commission", "PC79", "en")]
    [InlineData("policy-commission", "PC79", "fr")]
    [InlineData("council", "C131", "fr")]
    public async Task Its_figures_are_told_untouched(string report, string session, string language)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice is not installed here.");
        var editions = new EditionReader(ReportLibrary.Load());
        var written = (await new ReportWorkbooks(Database, editions).WriteAsync(report, session, null, language, Cancellation))!.Value;
        using var verifier = new WorkbookVerifier(Database, editions);

        var found = Assert.IsType<WorkbookVerdict.Found>(await verifier.VerifyAsync(await SavedAsync(written.FileName, written.Content), Cancellation));

        Assert.Equal([], found.Differences.Take(20).Select(difference => $"{difference.Kind} {difference.Sheet}!{difference.Cell}: {difference.Given} for {difference.True}"));
        Assert.Equal(WorkbookMatch.SavedAgain, found.Match);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<byte[]> SavedAsync(string name, byte[] workbook)
    {
        var file = Path.Combine(_folder.FullName, name);
        await File.WriteAllBytesAsync(file, workbook, Cancellation);
        var saved = _folder.CreateSubdirectory("saved");
        using var office = Process.Start(new ProcessStartInfo(
            "/usr/bin/soffice",
            [$"-env:UserInstallation=file://{_folder.FullName}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved.FullName, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await office.WaitForExitAsync(Cancellation);
        return await File.ReadAllBytesAsync(Path.Combine(saved.FullName, name), Cancellation);
    }
}
