using PerformanceReporting.Reports;
using PerformanceReporting.Schedule;
using PerformanceReporting.Tests.Reports;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>What the schedule has to compile and when, from sessions, definitions, editions and what became of earlier tries.</summary>
public sealed class TheCalendar
{
    /// <summary>Friday, 23 November 2018, the end of the day in Brussels.</summary>
    private static readonly DateTimeOffset CutOff = new(2018, 11, 23, 22, 59, 59, TimeSpan.Zero);

    /// <summary>The demonstration's clock is eight years behind the machine's.</summary>
    private static readonly TimeSpan Behind = TimeSpan.FromDays(2700);

    private static readonly ReportDefinition PolicyCommission = ReportLibrary.Load().Find("policy-commission")!;

    private static readonly CompileCalendar Calendar = new()
    {
        Reports = [PolicyCommission],
        Sessions = [new() { Id = 1, Code = "PC80", BodyCode = "PC", CutOffAt = CutOff, FirstDay = new(2018, 12, 3), TimeZone = "Europe/Brussels" }],
        Editions = [],
        Compilations = [],
        Began = CutOff.AddDays(-30),
    };

    [Fact]
    public void A_report_is_compiled_so_many_hours_after_the_cut_off_by_the_machine_s_time()
    {
        var waking = Assert.Single(Wakings(Calendar));

        Assert.Equal(9, PolicyCommission.Schedule.HoursAfterCutOff);
        Assert.Equal(new Waking("policy-commission", "PC80", CutOff.AddHours(9) + Behind), waking);
    }

    [Fact]
    public void A_definition_s_own_cut_off_counts_not_the_session_s()
    {
        var early = PolicyCommission with { CutOff = new ReportCutOffRule { DaysBeforeSession = 20 } };

        Assert.Equal(new DateTimeOffset(2018, 11, 14, 7, 59, 59, TimeSpan.Zero) + Behind, Assert.Single(Wakings(Calendar with { Reports = [early] })).At);
    }

    [Fact]
    public void A_report_goes_to_the_sessions_of_its_body_alone() =>
        Assert.Equal(
            [("council", "C133"), ("policy-commission", "PC80")],
            Wakings(Calendar with
            {
                Reports = ReportLibrary.Load().All,
                Sessions = [Calendar.Sessions[0], Calendar.Sessions[0] with { Id = 2, Code = "C133", BodyCode = "COUNCIL", CutOffAt = CutOff.AddDays(-1) }],
            }).Select(waking => (waking.Report, waking.Session)));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void What_was_due_before_the_schedule_began_is_left_to_people(int minutes, bool compiled) =>
        Assert.Equal(compiled, Wakings(Calendar with { Began = CutOff.AddHours(9).AddMinutes(minutes) }).Count == 1);

    [Theory]
    [InlineData(nameof(EditionState.Draft), 0, 1, false)]
    [InlineData(nameof(EditionState.Commented), 0, 1, false)]
    [InlineData(nameof(EditionState.Draft), -1, 1, true)]
    [InlineData(nameof(EditionState.Draft), 1, 1, true)]
    [InlineData(nameof(EditionState.Commented), -1, 1, true)]
    [InlineData(nameof(EditionState.Released), -1, 1, false)]
    [InlineData(nameof(EditionState.Published), -1, 1, false)]
    [InlineData(nameof(EditionState.Draft), 5, 2, false)]
    public void A_draft_whose_session_moved_is_compiled_again_and_nothing_else_that_is_there(string state, int daysFromCutOff, int number, bool compiled)
    {
        var edition = new ReportEdition
        {
            ReportCode = "policy-commission",
            SessionId = 1,
            Number = number,
            State = Enum.Parse<EditionState>(state),
            CutOffAt = CutOff.AddDays(daysFromCutOff),
        };

        Assert.Equal(compiled, Wakings(Calendar with { Editions = [edition] }).Count == 1);
    }

    [Fact]
    public void Who_is_at_it_is_looked_after_when_his_claim_runs_out()
    {
        var now = CutOff.AddHours(10) + Behind;
        var running = Compilation with { Owner = "elsewhere", ExpiresAt = now.AddSeconds(20), RetryAt = now.AddHours(1) };

        Assert.Equal(now.AddSeconds(20), Assert.Single(Wakings(Calendar with { Compilations = [running] })).At);
    }

    [Fact]
    public void What_failed_is_tried_again_when_its_wait_is_over()
    {
        var now = CutOff.AddHours(10) + Behind;
        var failed = Compilation with { Failures = 1, Failure = "The disk is full.", RetryAt = now.AddMinutes(1) };

        Assert.Equal(now.AddMinutes(1), Assert.Single(Wakings(Calendar with { Compilations = [failed] })).At);
    }

    [Fact]
    public void What_somebody_tried_before_it_is_due_is_due_no_sooner()
    {
        var failed = Compilation with { Failures = 1, Failure = "The disk is full.", RetryAt = CutOff.AddHours(2) + Behind };

        Assert.Equal(CutOff.AddHours(9) + Behind, Assert.Single(Wakings(Calendar with { Compilations = [failed] })).At);
    }

    [Fact]
    public void What_somebody_stopped_is_left_to_people() =>
        Assert.Empty(Wakings(Calendar with { Compilations = [Compilation with { IsCancelled = true }] }));

    private static Compilation Compilation { get; } = new() { ReportCode = "policy-commission", SessionId = 1 };

    private static IReadOnlyList<Waking> Wakings(CompileCalendar calendar) => calendar.Wakings(SmallCalendar.Beginning, SmallCalendar.Beginning + Behind);
}
