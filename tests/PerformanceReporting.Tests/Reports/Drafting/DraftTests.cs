using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Drafting;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Drafting;

/// <summary>What suites about drafts share: the people who work on one, and their steps; each test takes a session of its own.</summary>
public abstract class DraftTests<TEngine>(TEngine engine) : ReportTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private protected CurrentUser Office { get; private set; } = null!;

    private protected CurrentUser General { get; private set; } = null!;

    private protected CurrentUser Head { get; private set; } = null!;

    private protected DraftWork Work => new(Editions);

    public async ValueTask InitializeAsync()
    {
        Office = await PersonAsync("office@demo.example");
        General = await PersonAsync("sg@demo.example");
        Head = await PersonAsync("head.cf@demo.example");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected Task<ReportOutcome> CommentAsync(string session, CurrentUser user, string? body, int? goal = null) =>
        Work.CommentAsync(user, Door.Page, Report, session, goal, body, Cancellation);

    private protected Task<ReportOutcome> WriteAsync(string session, CurrentUser user, string text, string seen = "", int goal = 1, string language = "en") =>
        Work.WriteAsync(user, Door.Page, Report, session, [GoalParagraph.Of(goal, language, text, seen)], Cancellation);

    private protected Task<ReportOutcome> DescribeAsync(string session, CurrentUser user, string? item, string? number) =>
        Work.DescribeAsync(user, Door.Page, Report, session, item, number, Cancellation);

    private protected Task<ReportOutcome> ReleaseAsync(string session, CurrentUser? user = null) =>
        Workflow.ReleaseAsync(user ?? General, Door.Page, Report, session, Cancellation);

    private protected Task<ReportOutcome> SendBackAsync(string session, string? why, CurrentUser? user = null) =>
        Workflow.SendBackAsync(user ?? General, Door.Page, Report, session, why, Cancellation);

    private protected Task<ReportOutcome> PublishAsync(string session, CurrentUser? user = null) =>
        Workflow.PublishAsync(user ?? Office, Door.Page, Report, session, Cancellation);

    private protected static ReportEdition Done(ReportOutcome outcome) => Assert.IsType<ReportOutcome.Done>(outcome).Edition;

    private protected async Task<EditionContents> ContentsAsync(string session)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await new EditionReader(ReportLibrary.Load()).ReadAsync(db, Report, session, null, Cancellation))!;
    }

    private protected async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await new EditionVerification(ReportLibrary.Load()).VerifyAsync(db, Cancellation)).Faults;
    }
}
