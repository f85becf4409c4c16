using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>Writes rules: one that is changed is closed, and its successor added under the same code.</summary>
internal static class RuleStore
{
    private const string Close =
        """
        update ValidationRule
        set    SupersededAt = @At
        where  Code = @Code
        and    SupersededAt is null
        """;

    private const string Add =
        """
        insert into ValidationRule (Code, Kind, Grade, MeasureType, IndicatorId, LowerBound, UpperBound, Share, Reason, RecordedAt, RecordedBy)
        values (@Code, @Kind, @Grade, @MeasureType, @IndicatorId, @LowerBound, @UpperBound, @Share, @Reason, @At, @By)
        """;

    private const string Indicator =
        """
        select max(i.Id)
        from   Indicator i
        where  i.Code = @Code
        """;

    public static Task<int?> IndicatorAsync(DatabaseConnection db, string code, CancellationToken cancellation) =>
        db.SingleOrDefaultAsync<int?>(Indicator, new { Code = code }, cancellation);

    /// <returns>False when no rule of that code is in force.</returns>
    public static async Task<bool> CloseAsync(DatabaseConnection db, string code, DateTimeOffset at, CancellationToken cancellation) =>
        await db.ExecuteAsync(Close, new { Code = code, At = at }, cancellation) > 0;

    public static Task AddAsync(DatabaseConnection db, RuleDraft rule, int? indicatorId, DateTimeOffset at, int by, CancellationToken cancellation) =>
        db.ExecuteAsync(
            Add,
            new
            {
                rule.Code,
                Kind = rule.Kind.ToString(),
                Grade = rule.Grade.ToString(),
                MeasureType = rule.MeasureType?.ToString(),
                IndicatorId = indicatorId,
                rule.LowerBound,
                rule.UpperBound,
                rule.Share,
                Reason = rule.Reason!.Trim(),
                At = at,
                By = by,
            },
            cancellation);
}
