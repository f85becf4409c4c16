using System.Data.Common;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>The database itself keeps what was released and published, whoever asks it to change.</summary>
public abstract class ReleasedForGood<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string OfPublished = "(select e.Id from ReportEdition e join Session s on s.Id = e.SessionId where s.Code = 'PC79' and e.Number = 1)";

    private const string Bare =
        """
        insert into ReportEdition (ReportId, SessionId, ReportingPeriodId, Number, State, CutOffAt, CompiledAt, DefinitionHash, ContentHash, Version)
        select ReportId, SessionId, ReportingPeriodId, 99, 'Published', CutOffAt, CompiledAt, DefinitionHash, ContentHash, 1
        from   ReportEdition
        where  Id = 1
        """;

    [Theory]
    [InlineData("update ReportLine set Actual = null where FigureCode = 'PC79-5.1-02'")]
    [InlineData("delete from ReportLine where FigureCode = 'PC79-5.1-02'")]
    [InlineData("update ReportPart set Content = '{}' where ReportEditionId = " + OfPublished)]
    [InlineData("delete from ReportPart where ReportEditionId = " + OfPublished)]
    [InlineData("insert into ReportPart (ReportEditionId, Name, Content, Hash) select e.Id, 'More', '{}', '' from ReportEdition e where e.Id = " + OfPublished)]
    [InlineData("insert into ReportNarrative (ReportEditionId, GoalNumber, Language, Text, RecordedAt) select e.Id, 1, 'en', 'Afterwards', e.CompiledAt from ReportEdition e where e.Id = " + OfPublished)]
    [InlineData("update ReportEdition set ContentHash = 'another' where Id = " + OfPublished)]
    [InlineData("update ReportEdition set State = 'Draft' where Id = " + OfPublished)]
    public async Task Nothing_of_a_published_edition_can_be_changed(string sql)
    {
        await using var db = await Database.BeginAsync(Cancellation);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.ExecuteAsync(sql, null, Cancellation));

        Assert.Contains("does not change", refused.Message, StringComparison.Ordinal);
    }

    // Without anything that refers to it, which on one engine refuses first.
    [Fact]
    public async Task A_published_edition_cannot_be_deleted()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(Bare, null, Cancellation);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.ExecuteAsync("delete from ReportEdition where Number = 99", null, Cancellation));

        Assert.Contains("does not change", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_edition_can_only_be_published()
    {
        var (general, office) = (await PersonAsync("sg@demo.example"), await PersonAsync("office@demo.example"));
        await CompiledAsync("PC80");
        await CompiledAsync("PC80");
        Assert.IsType<ReportOutcome.Done>(await Workflow.ReleaseAsync(general, Door.Page, Report, "PC80", Cancellation));

        foreach (var sql in new[]
        {
            "update ReportEdition set ReleasedAt = CutOffAt where State = 'Released'",
            "update ReportEdition set State = 'Commented' where State = 'Released'",
            "update ReportLine set Comment = '' where ReportEditionId in (select Id from ReportEdition where State = 'Released')",
        })
        {
            await using var db = await Database.BeginAsync(Cancellation);
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.ExecuteAsync(sql, null, Cancellation));
            Assert.Contains("does not change", refused.Message, StringComparison.Ordinal);
        }

        Assert.IsType<ReportOutcome.Done>(await Workflow.PublishAsync(office, Door.Page, Report, "PC80", Cancellation));
    }
}

public sealed class ReleasedForGoodOnSqlite(SqliteDemo engine) : ReleasedForGood<SqliteDemo>(engine);

public sealed class ReleasedForGoodOnSqlServer(SqlServerDemo engine) : ReleasedForGood<SqlServerDemo>(engine);
