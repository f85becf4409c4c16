using System.Globalization;
using PerformanceReporting.Reports;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public abstract class CompilingAReport<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task The_session_whose_cut_off_passed_last_is_compiled_when_none_is_named()
    {
        var edition = await CompiledAsync(null);

        Assert.Equal(("PC80", 1, EditionState.Draft), (edition.SessionCode, edition.Number, edition.State));
        Assert.Equal(new DateTimeOffset(2018, 11, 23, 22, 59, 59, TimeSpan.Zero), edition.CutOffAt);
    }

    [Fact]
    public async Task Compiled_again_from_the_same_data_it_has_the_same_seal_in_any_culture()
    {
        var first = await CompiledAsync("PC80");
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
            Clock.StartAt(new(2018, 12, 24, 20, 0, 0, TimeSpan.Zero));
            var later = await CompiledAsync("PC80");

            Assert.Equal(first.ContentHash, later.ContentHash);
            Assert.Equal(first.ContentHash, ContentHash.Of(await LinesAsync(later)));
            Assert.Equal(first.Version + 1, later.Version);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(LateInput.Names), MemberType = typeof(LateInput))]
    public async Task What_is_recorded_after_the_cut_off_does_not_count_and_what_is_recorded_at_it_does(string what)
    {
        var input = LateInput.All.Single(input => input.What == what);

        Assert.True(await IsMovedByAsync(input, TimeSpan.Zero), $"{what} recorded at the cut-off must count.");
        Assert.False(await IsMovedByAsync(input, TimeSpan.FromMilliseconds(1)), $"{what} recorded after the cut-off must not count.");
    }

    [Fact]
    public async Task Lines_speak_of_the_plan_its_goals_activities_and_indicators_at_every_period_so_far()
    {
        var lines = await LinesAsync(await CompiledAsync("PC80"));

        var periods = lines.GroupBy(line => line.PeriodCode).Select(period => period.Key).ToList();
        Assert.Equal(["2018/2019-1", "2017/2018-3", "2017/2018-2", "2017/2018-1", "2016/2017-3", "2016/2017-2", "2016/2017-1"], periods);
        var now = lines.Where(line => line.PeriodCode == "2018/2019-1").ToLookup(line => line.Scope);
        Assert.Equal((1, 7, 24), (now[LineScope.Plan].Count(), now[LineScope.Goal].Count(), now[LineScope.Activity].Count()));
        Assert.True(now[LineScope.Indicator].Count() >= 72);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.Ordinal));
        Assert.Equal(["PC80-PLAN", "PC80-G1", "PC80-A1.1", "PC80-1.1-01"], lines.Take(4).Select(line => line.FigureCode));
        Assert.Contains(lines, line => line.FigureCode == "PC80-5.1-02-2018-04");
        Assert.Contains(lines, line => line.FigureCode == "PC80-G5-2016-10");
    }

    [Fact]
    public async Task Accepted_values_alone_count_and_what_is_missing_says_why()
    {
        var lines = (await LinesAsync(await CompiledAsync("PC80"))).ToDictionary(line => line.FigureCode);

        Assert.All(lines.Values, line => Assert.Equal(Basis.Official, line.Basis));
        var promised = lines["PC80-5.2-01"];
        Assert.Equal((Status.NoData, new DateOnly(2018, 12, 10)), (promised.Status, promised.PromisedFor));
        Assert.Equal("Two adoptions await written confirmation by the partner administrations.", promised.MissingReason);
        Assert.Equal((Status.NoData, "submitted"), (lines["PC80-6.4-02"].Status, lines["PC80-6.4-02"].Marks));
        Assert.Equal((Status.NoData, "returned"), (lines["PC80-1.3-02"].Status, lines["PC80-1.3-02"].Marks));
        Assert.Equal((Status.NoData, ""), (lines["PC80-5.4-02"].Status, lines["PC80-5.4-02"].Marks));
        Assert.Contains("revised", lines["PC80-5.1-02"].Marks, StringComparison.Ordinal);
        Assert.Equal(41m, lines["PC80-5.1-02"].Actual);
    }

    [Fact]
    public async Task Sessions_of_a_round_share_one_frozen_set()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var editions = (await EditionQueries.ReadAsync(db, Cancellation)).Where(edition => edition.Number == 1).ToDictionary(edition => edition.SessionCode);

        Assert.Equal(editions["PC79"].ContentHash, editions["C131"].ContentHash);
        Assert.Equal(editions["PC79"].Id, await SharedFiguresStore.OwnerAsync(db, editions["C131"].Id, Cancellation));
        Assert.Empty(await LineStore.ReadAsync(db, editions["C131"].Id, Cancellation));
        var council = await new EditionReader(ReportLibrary.Load()).ReadAsync(db, "council", "C131", null, Cancellation);
        Assert.Equal("PC79-PLAN", council!.Plan.FigureCode);
    }

    [Fact]
    public async Task What_was_proposed_at_the_cut_off_stands_beside_what_was_in_force()
    {
        await using var db = await Database.OpenAsync(Cancellation);

        var contents = await new EditionReader(ReportLibrary.Load()).ReadAsync(db, "audit-committee-indicators", "AC12", null, Cancellation);

        var proposed = contents!.Proposals.Where(line => line.ApprovedOn is null).ToList();
        Assert.Equal(["2.1-01", "3.1-03", "4.4-02", "5.3-04", "6.5-02"], proposed.Select(line => line.IndicatorCode));
        Assert.All(proposed, line => Assert.Equal(line.Current!.Number + 1, line.Proposed.Number));
        Assert.Equal(["5.1-02", "6.5-05"], contents.Proposals.Where(line => line.ApprovedOn is not null).Select(line => line.IndicatorCode).Distinct());
    }

    [Fact]
    public async Task Costs_are_those_known_at_the_cut_off()
    {
        await using var db = await Database.OpenAsync(Cancellation);

        var contents = await new EditionReader(ReportLibrary.Load()).ReadAsync(db, "finance-committee-costing", "FC101", null, Cancellation);

        var money = CostTable.Money(contents!.Costs, CostFigures.OfNextYear(contents));
        Assert.Equal([new("2016/2017", true), new("2017/2018", false), new("2018/2019", false)], money.Figures);
        Assert.All(money.Figures, figure => Assert.NotNull(money.Sum(figure)));
        Assert.Null(money.Sum(new("2017/2018", true)));
        Assert.All(contents.Costs.Where(line => line.SourceCode == "ATTACHES"), line => Assert.Equal("person-months", line.UnitOfMeasure));
    }

    [Fact]
    public async Task The_roll_ups_are_those_of_the_lines_below()
    {
        var now = (await LinesAsync(await CompiledAsync("PC80"))).Where(line => line.PeriodCode == "2018/2019-1").ToList();
        var plan = now.Single(line => line.Scope is LineScope.Plan);

        foreach (var status in Enum.GetValues<Status>())
        {
            Assert.Equal(now.Count(line => line.Scope is LineScope.Indicator && line.Status == status), plan.Count(status));
            Assert.Equal(now.Where(line => line.Scope is LineScope.Goal).Sum(line => line.Count(status)), plan.Count(status));
        }
    }

    [Theory]
    [InlineData("no-such-report", null, "There is no report ‘no-such-report’; there are: audit-committee-indicators, council, finance-committee-costing, policy-commission.")]
    [InlineData(Report, "PC99", "Performance report to the Policy Commission has no session ‘PC99’ to report to.")]
    [InlineData(Report, "C133", "Performance report to the Policy Commission has no session ‘C133’ to report to.")]
    [InlineData(Report, "PC81", "The figures of PC81 are frozen on 24 May 2019, 23:59 (Europe/Brussels); the report can be compiled after that.")]
    [InlineData(Report, "PC79", "Edition 1 for PC79 is published; say why there is to be another one.")]
    public async Task What_cannot_be_compiled_is_refused_in_a_sentence(string report, string? session, string sentence)
    {
        var outcome = await Workflow.CompileAsync(Command, new CompileRequest { ReportCode = report, SessionCode = session }, Cancellation);

        Assert.Equal(sentence, ReportMessages.Of(outcome, ReportLanguage.English));
    }

    // In a transaction that is never committed, so that the next case finds the demonstration as it was.
    private async Task<bool> IsMovedByAsync(LateInput input, TimeSpan afterCutOff)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var before = await SealAsync(db);
        foreach (var sql in input.Sql)
        {
            var moments = new { At = before.CutOffAt + afterCutOff, Later = before.CutOffAt.AddMonths(2) };
            Assert.True(await db.ExecuteAsync(sql, moments, Cancellation) > 0, $"Nothing to change: {sql}");
        }

        return (await SealAsync(db)).ContentHash != before.ContentHash;
    }

    private async Task<ReportEdition> SealAsync(DatabaseConnection db)
    {
        var definition = ReportLibrary.Load().Find(Report)!;
        var session = await SessionQueries.FindAsync(db, definition.Body, "PC80", Clock.Now, Cancellation);
        var request = new CompileRequest { ReportCode = Report, SessionCode = "PC80" };
        return Assert.IsType<ReportOutcome.Done>(await ReportCompiler.CompileAsync(db, definition, session!, request, Command, Clock.Now, Cancellation)).Edition;
    }
}

public sealed class CompilingAReportOnSqlite(SqliteDemo engine) : CompilingAReport<SqliteDemo>(engine);

public sealed class CompilingAReportOnSqlServer(SqlServerDemo engine) : CompilingAReport<SqlServerDemo>(engine);
