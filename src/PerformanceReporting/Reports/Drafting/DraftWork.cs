using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Drafting;

/// <summary>
/// What is done with a draft before the Secretary General releases it: the Senior Management Team comments, the office
/// writes what it says of the goals and under which number the report goes to its body. Released, it stays as it is.
/// </summary>
internal sealed class DraftWork(EditionTransaction editions)
{
    private const int LongestText = 4000;
    private const int LongestItem = 40;
    private const int LongestNumber = 60;

    /// <summary>Adds a comment on the report, or on one of its goals.</summary>
    public Task<ReportOutcome> CommentAsync(
        CurrentUser user, Door door, string reportCode, string sessionCode, int? goal, string? body, CancellationToken cancellation = default) =>
        DoAsync(user, Permission.CommentOnReports, reportCode, sessionCode, (db, edition, at) => CommentAsync(db, edition, user.Actor(door), at, goal, (body ?? "").Trim(), cancellation), cancellation);

    /// <summary>Says under which item of the agenda and as which document the report goes to its body.</summary>
    public Task<ReportOutcome> DescribeAsync(
        CurrentUser user, Door door, string reportCode, string sessionCode, string? agendaItem, string? documentNumber, CancellationToken cancellation = default) =>
        DoAsync(user, Permission.CompileReports, reportCode, sessionCode, (db, edition, at) =>
            agendaItem?.Trim().Length > LongestItem ? Task.FromResult<ReportOutcome>(new ReportOutcome.TooLong(LongestItem))
            : documentNumber?.Trim().Length > LongestNumber ? Task.FromResult<ReportOutcome>(new ReportOutcome.TooLong(LongestNumber))
            : EditionSteps.DescribeAsync(db, edition, Said(agendaItem), Said(documentNumber), user.Actor(door), at, cancellation), cancellation);

    /// <summary>Writes what the report says of a goal, all languages or none; an empty text takes the present one away.</summary>
    public Task<ReportOutcome> WriteAsync(
        CurrentUser user, Door door, string reportCode, string sessionCode, IReadOnlyList<GoalParagraph> texts, CancellationToken cancellation = default) =>
        DoAsync(user, Permission.CompileReports, reportCode, sessionCode, (db, edition, at) => WriteAsync(db, edition, user.Actor(door), at, texts, cancellation), cancellation);

    private Task<ReportOutcome> DoAsync(
        CurrentUser user, Permission permission, string reportCode, string sessionCode, Func<DatabaseConnection, ReportEdition, DateTimeOffset, Task<ReportOutcome>> step, CancellationToken cancellation) =>
        user.May(permission)
            ? editions.RunAsync(reportCode, sessionCode, step, cancellation)
            : Task.FromResult<ReportOutcome>(new ReportOutcome.Forbidden(permission));

    private static async Task<ReportOutcome> CommentAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, int? goal, string body, CancellationToken cancellation)
    {
        if (body.Length is 0 or > LongestText)
        {
            return body.Length == 0 ? new ReportOutcome.NeedsText() : new ReportOutcome.TooLong(LongestText);
        }

        if (goal is not null && !(await GoalsAsync(db, edition, cancellation)).Contains(goal.Value))
        {
            return new ReportOutcome.UnknownGoal(goal.Value);
        }

        var outcome = await EditionSteps.CommentAsync(db, edition, actor, at, cancellation);
        if (outcome is ReportOutcome.Done)
        {
            await CommentStore.AddAsync(db, edition.Id, new EditionComment { GoalNumber = goal, Body = body, RecordedAt = at, RecordedBy = actor.PersonId!.Value }, cancellation);
            await AuditTrail.AppendAsync(db, actor, at, Entry("CommentAdded", edition, null, new { Report = edition.ReportCode, Goal = goal, Comment = body }), cancellation);
        }

        return outcome;
    }

    private static async Task<ReportOutcome> WriteAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, IReadOnlyList<GoalParagraph> texts, CancellationToken cancellation)
    {
        if (!edition.IsOpen)
        {
            return new ReportOutcome.WrongState(edition);
        }

        if (texts.Any(text => text.Text.Length > LongestText))
        {
            return new ReportOutcome.TooLong(LongestText);
        }

        var goals = await GoalsAsync(db, edition, cancellation);
        if (texts.FirstOrDefault(text => !goals.Contains(text.GoalNumber)) is { } strange)
        {
            return new ReportOutcome.UnknownGoal(strange.GoalNumber);
        }

        var there = await NarrativeStore.ReadAsync(db, edition.Id, cancellation);
        var pairs = texts.Select(text => (Text: text, Before: there.FirstOrDefault(one => one.GoalNumber == text.GoalNumber && one.Language == text.Language)?.Text ?? "")).ToList();
        if (pairs.FirstOrDefault(pair => pair.Before != pair.Text.Seen && pair.Before != pair.Text.Text) is { Text: not null } other)
        {
            return new ReportOutcome.TextChanged(other.Text.GoalNumber, other.Text.Language, other.Before);
        }

        foreach (var (text, before) in pairs.Where(pair => pair.Before != pair.Text.Text))
        {
            await NarrativeStore.WriteAsync(db, edition.Id, new GoalNarrative { GoalNumber = text.GoalNumber, Language = text.Language, Text = text.Text }, at, actor.PersonId, cancellation);
            await AuditTrail.AppendAsync(
                db, actor, at, Entry("TextWritten", edition, new { Text = before }, new { Report = edition.ReportCode, Goal = text.GoalNumber, text.Language, text.Text }), cancellation);
        }

        return new ReportOutcome.Done(edition);
    }

    // An edition that shares its figures has its lines with another.
    private static async Task<HashSet<int>> GoalsAsync(DatabaseConnection db, ReportEdition edition, CancellationToken cancellation) =>
        [.. (await LineStore.ReadAsync(db, await SharedFiguresStore.OwnerAsync(db, edition.Id, cancellation), cancellation)).Select(line => line.GoalNumber).OfType<int>()];

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static AuditEntry Entry(string action, ReportEdition edition, object? before, object after) =>
        new() { Action = action, SubjectType = "ReportEdition", SubjectId = edition.Name, Before = before, After = after };
}
