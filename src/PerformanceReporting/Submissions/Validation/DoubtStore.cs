using System.Globalization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>What the nightly check found doubtful among the values that are submitted or accepted.</summary>
internal static class DoubtStore
{
    private const string Open =
        """
        select d.Id, d.MeasurementRevisionId, d.RuleCode, d.Problem as Finding, d.Figures
        from   Doubt d
        join   MeasurementRevision r on r.Id = d.MeasurementRevisionId
        join   Measurement m on m.Id = r.MeasurementId
        join   ReportingPeriod p on p.Id = m.ReportingPeriodId
        join   OperationalPlan o on o.Id = p.OperationalPlanId
        where  d.SupersededAt is null
        and    o.StrategicPlanId = @PlanId
        """;

    private const string Listed =
        """
        select   i.Code as IndicatorCode, m.IndicatorId, p.Code as PeriodCode, r.UnitId, r.Value, d.Problem as Finding, d.Figures, d.RecordedAt
        from     Doubt d
        join     MeasurementRevision r on r.Id = d.MeasurementRevisionId
        join     Measurement m on m.Id = r.MeasurementId
        join     Indicator i on i.Id = m.IndicatorId
        join     ReportingPeriod p on p.Id = m.ReportingPeriodId
        where    d.SupersededAt is null
        and      r.SupersededAt is null
        and      p.Id = @PeriodId
        order by i.Code, d.Id
        """;

    private const string Close =
        """
        update Doubt
        set    SupersededAt = @At
        where  Id = @Id
        """;

    private const string Add =
        """
        insert into Doubt (MeasurementRevisionId, RuleCode, Problem, Figures, RecordedAt)
        values (@MeasurementRevisionId, @RuleCode, @Finding, @Figures, @At)
        """;

    public static Task<IReadOnlyList<StoredDoubt>> ReadAsync(DatabaseConnection db, int planId, CancellationToken cancellation) =>
        db.QueryAsync<StoredDoubt>(Open, new { PlanId = planId }, cancellation);

    /// <summary>What is doubtful of a period, by indicator.</summary>
    public static Task<IReadOnlyList<Doubt>> OfPeriodAsync(DatabaseConnection db, int periodId, CancellationToken cancellation) =>
        db.QueryAsync<Doubt>(Listed, new { PeriodId = periodId }, cancellation);

    public static async Task ReplaceAsync(
        DatabaseConnection db, IEnumerable<StoredDoubt> gone, IEnumerable<StoredDoubt> come, DateTimeOffset at, CancellationToken cancellation)
    {
        await db.ExecuteAsync(Close, gone.Select(doubt => new { doubt.Id, At = at }), cancellation);
        await db.ExecuteAsync(Add, come.Select(doubt => new { doubt.MeasurementRevisionId, doubt.RuleCode, doubt.Finding, doubt.Figures, At = at }), cancellation);
    }

    /// <summary>Figures as they are kept: in the order of the sentence, parted by semicolons.</summary>
    public static string Write(IEnumerable<decimal> figures) => string.Join(';', figures.Select(figure => figure.ToString("0.####", CultureInfo.InvariantCulture)));

    public static IReadOnlyList<decimal> Read(string figures) =>
        figures.Length == 0 ? [] : [.. figures.Split(';').Select(figure => decimal.Parse(figure, CultureInfo.InvariantCulture))];
}
