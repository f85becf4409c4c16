using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Verifying;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Verifying;

public abstract class VerifyingAWorkbook<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task What_was_handed_out_is_genuine_and_untouched(string language)
    {
        var found = Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(await WrittenAsync("PC79", language)));

        Assert.Equal((WorkbookMatch.Untouched, "PC79", EditionState.Published), (found.Match, found.Contents.Edition.Name, found.Contents.Edition.State));
    }

    [Fact]
    public async Task What_another_program_saved_is_genuine_and_what_somebody_changed_is_not()
    {
        var genuine = await WrittenAsync("PC79", "en");
        var saved = Tampering.Edited(genuine, document => document.PackageProperties.Title = "Mine");
        var altered = Tampering.Edited(genuine, document => document.Cell("Data", "E2").CellValue = new("99"));

        Assert.Equal(WorkbookMatch.SavedAgain, Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(saved)).Match);
        var found = Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(altered));
        Assert.Equal(WorkbookMatch.Altered, found.Match);
        Assert.Equal(("Data", "E2", "99"), Assert.Single(found.Differences) is var difference ? (difference.Sheet, difference.Cell, difference.Given) : default);
        Assert.StartsWith("PC79-", difference.Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_found_by_its_seal_where_somebody_took_its_properties_off()
    {
        var bare = Tampering.Edited(await WrittenAsync("PC79", "fr"), document => document.PackageProperties.Description = null);

        var found = Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(bare));

        Assert.Equal((WorkbookMatch.SavedAgain, "PC79", Report), (found.Match, found.Contents.Edition.Name, found.Contents.Edition.ReportCode));
    }

    [Fact]
    public async Task A_copy_of_an_earlier_state_is_genuine_and_says_of_which()
    {
        var (general, office) = (await PersonAsync("sg@demo.example"), await PersonAsync("office@demo.example"));
        await CompiledAsync("PC80");
        var draft = await WrittenAsync("PC80", "en");
        Assert.IsType<ReportOutcome.Done>(await Workflow.ReleaseAsync(general, Door.Page, Report, "PC80", Cancellation));
        Assert.IsType<ReportOutcome.Done>(await Workflow.PublishAsync(office, Door.Page, Report, "PC80", Cancellation));

        var found = Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(draft));

        Assert.Equal((WorkbookMatch.Untouched, EditionState.Draft, EditionState.Published), (found.Match, found.Step.State, found.Contents.Edition.State));
    }

    [Fact]
    public async Task A_draft_that_was_compiled_again_cannot_be_verified_any_more()
    {
        await CompiledAsync("PC78", "A value was wrong.");
        var first = await WrittenAsync("PC78", "en");
        Machine.Advance(TimeSpan.FromMinutes(1));
        await CompiledAsync("PC78", "A value was wrong.");

        Assert.Equal(WorkbookMatch.Replaced, Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(first)).Match);
        Assert.Equal(2, Assert.IsType<WorkbookVerdict.Found>(await VerifyAsync(await WrittenAsync("PC78", "en", 1))).Later?.Number);
    }

    [Fact]
    public async Task A_workbook_of_another_house_is_not_from_here() =>
        Assert.IsType<WorkbookVerdict.NotFromHere>(await VerifyAsync(Tampering.Edited(
            WorkbookWriter.Write(SmallEdition.Contents(), ReportLanguage.English),
            document =>
            {
                document.PackageProperties.Description = "policy-commission, PC12, edition 1, step 1, en · SHA-256 " + new string('0', 64);
                foreach (var name in new[] { "Cover", "Summary", "Data", "Goal 5", "Missing values", "Methodology", "Since you last met", "For approval" })
                {
                    document.Entry(name).Remove();
                }
            })));

    private async Task<byte[]> WrittenAsync(string session, string language, int? number = null) =>
        (await new ReportWorkbooks(Database, new EditionReader(ReportLibrary.Load())).WriteAsync(Report, session, number, language, Cancellation))!.Value.Content;

    private async Task<WorkbookVerdict> VerifyAsync(byte[] file)
    {
        using var verifier = new WorkbookVerifier(Database, new EditionReader(ReportLibrary.Load()));
        return await verifier.VerifyAsync(file, Cancellation);
    }
}

public sealed class VerifyingAWorkbookOnSqlite(SqliteDemo engine) : VerifyingAWorkbook<SqliteDemo>(engine);

public sealed class VerifyingAWorkbookOnSqlServer(SqlServerDemo engine) : VerifyingAWorkbook<SqlServerDemo>(engine);
