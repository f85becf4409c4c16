using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public abstract class PublishingAReport<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Trail =
        """
        select   Action
        from     AuditEvent
        where    SubjectType = 'ReportEdition'
        and      SubjectId = @Edition
        order by Id
        """;

    [Fact]
    public async Task A_report_goes_from_the_office_to_the_Secretary_General_to_everyone_and_then_stays_as_it_is()
    {
        var (office, general) = (await PersonAsync("office@demo.example"), await PersonAsync("sg@demo.example"));
        var request = new CompileRequest { ReportCode = Report, SessionCode = "PC80", DocumentNumber = "SP0650E1a" };

        Assert.IsType<ReportOutcome.Forbidden>(await Workflow.CompileAsync(general, Door.Page, request, Cancellation));
        Assert.IsType<ReportOutcome.Done>(await Workflow.CompileAsync(office, Door.Page, request, Cancellation));
        Assert.IsType<ReportOutcome.WrongState>(await Workflow.PublishAsync(office, Door.Page, Report, "PC80", Cancellation));
        Assert.IsType<ReportOutcome.Forbidden>(await Workflow.ReleaseAsync(office, Door.Page, Report, "PC80", Cancellation));
        Assert.IsType<ReportOutcome.Done>(await Workflow.ReleaseAsync(general, Door.Page, Report, "PC80", Cancellation));
        Assert.IsType<ReportOutcome.NotYetPublished>(await Workflow.CompileAsync(office, Door.Page, request with { Reason = "An error." }, Cancellation));
        var published = Assert.IsType<ReportOutcome.Done>(await Workflow.PublishAsync(office, Door.Page, Report, "PC80", Cancellation)).Edition;

        Assert.Equal((EditionState.Published, "SP0650E1a"), (published.State, published.DocumentNumber));
        Assert.IsType<ReportOutcome.NeedsReason>(await Workflow.CompileAsync(office, Door.Page, request, Cancellation));
        Assert.IsType<ReportOutcome.WrongState>(await Workflow.ReleaseAsync(general, Door.Page, Report, "PC80", Cancellation));
        await using var db = await Database.BeginAsync(Cancellation);
        Assert.Equal(["Compiled", "Released", "Published"], await db.QueryAsync<string>(Trail, new { Edition = "PC80" }, Cancellation));
        Assert.Null(await ReportStore.UpdateAsync(db, published with { ContentHash = "another" }, new StepTaken(Clock.Now, null), Cancellation));
        await LineStore.ReplaceAsync(db, published.Id, [], Cancellation);
        Assert.Equal(published.ContentHash, ContentHash.Of(await LineStore.ReadAsync(db, published.Id, Cancellation)));
    }

    [Fact]
    public async Task A_draft_is_compiled_anew_in_its_place()
    {
        var first = await CompiledAsync("PC79", "The outturn of the year is known.");
        var again = await CompiledAsync("PC79", "The outturn of the year is known.");

        Assert.Equal((first.Id, 2, "PC79.2"), (again.Id, again.Number, again.Name));
        await using var db = await Database.OpenAsync(Cancellation);
        Assert.Equal(["Compiled", "Recompiled"], await db.QueryAsync<string>(Trail, new { Edition = "PC79.2" }, Cancellation));
    }

    [Fact]
    public async Task A_later_edition_has_its_own_cut_off_and_codes_and_leaves_the_first_alone()
    {
        var before = await EditionAsync("PC78", 1);

        var second = await CompiledAsync("PC78", "A value was wrong.");

        Assert.Equal((2, "A value was wrong."), (second.Number, second.Reason));
        Assert.True(second.CutOffAt > before.CutOffAt);
        Assert.NotEqual(before.ContentHash, second.ContentHash);
        Assert.Equal(before, await EditionAsync("PC78", 1));
        Assert.Equal("PC78.2-PLAN", (await LinesAsync(second))[0].FigureCode);
    }

    private async Task<ReportEdition> EditionAsync(string session, int number)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await EditionQueries.ReadAsync(db, Cancellation)).Single(edition => edition.SessionCode == session && edition.Number == number);
    }
}

public sealed class PublishingAReportOnSqlite(SqliteDemo engine) : PublishingAReport<SqliteDemo>(engine);

public sealed class PublishingAReportOnSqlServer(SqlServerDemo engine) : PublishingAReport<SqlServerDemo>(engine);
