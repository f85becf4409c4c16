using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>An administrator adds, changes and ends the rules that values are held against; each change is on record with its reason.</summary>
internal sealed class RuleBook(Database database, PlanClock clock)
{
    /// <summary>Puts a rule in force; one of the same code is thereby changed.</summary>
    /// <returns>What speaks against it; nothing when it is in force.</returns>
    public async Task<IReadOnlyList<Problem>> PutAsync(CurrentUser user, Door door, RuleDraft rule, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.Administer))
        {
            return [new("rule-needs-administrator", nameof(rule.Code))];
        }

        if (rule.Problems is { Count: > 0 } problems)
        {
            return problems;
        }

        await using var db = await database.BeginAsync(cancellation);
        var indicatorId = rule.IndicatorCode is { Length: > 0 } code ? await RuleStore.IndicatorAsync(db, code, cancellation) : null;
        if (indicatorId is null && rule.IndicatorCode is { Length: > 0 })
        {
            return [new("rule-unknown-indicator", nameof(rule.IndicatorCode))];
        }

        var at = clock.Now;
        var before = (await RuleQueries.ReadAsync(db, cancellation)).FirstOrDefault(there => there.Code == rule.Code);
        await RuleStore.CloseAsync(db, rule.Code, at, cancellation);
        await RuleStore.AddAsync(db, rule, indicatorId, at, user.PersonId, cancellation);
        await AuditTrail.AppendAsync(db, user.Actor(door), at, Entry(before is null ? "Added" : "Changed", rule.Code, before, rule), cancellation);
        await db.CommitAsync(cancellation);
        return [];
    }

    /// <summary>Ends a rule; values that it speaks of are no longer doubtful.</summary>
    /// <returns>What speaks against it; nothing when it has ended.</returns>
    public async Task<IReadOnlyList<Problem>> EndAsync(CurrentUser user, Door door, string code, string? reason, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.Administer))
        {
            return [new("rule-needs-administrator", nameof(RuleDraft.Code))];
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return [new("rule-needs-reason", nameof(RuleDraft.Reason))];
        }

        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        var before = (await RuleQueries.ReadAsync(db, cancellation)).FirstOrDefault(there => there.Code == code);
        if (before is null || !await RuleStore.CloseAsync(db, code, at, cancellation))
        {
            return [new("rule-unknown", nameof(RuleDraft.Code))];
        }

        await AuditTrail.AppendAsync(db, user.Actor(door), at, Entry("Ended", code, before, new { Reason = reason.Trim() }), cancellation);
        await db.CommitAsync(cancellation);
        return [];
    }

    private static AuditEntry Entry(string action, string code, object? before, object after) =>
        new() { Action = action, SubjectType = nameof(ValidationRule), SubjectId = code, Before = before, After = after };
}
