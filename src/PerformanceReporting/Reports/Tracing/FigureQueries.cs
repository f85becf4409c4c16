using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Tracing;

/// <summary>Finds a printed figure by its code, and what was submitted for it.</summary>
internal static class FigureQueries
{
    private const string Holder =
        """
        select l.ReportEditionId
        from   ReportLine l
        where  l.FigureCode = @Code
        """;

    private const string Shown =
        """
        select s.ReportEditionId
        from   SharedFigures s
        where  s.FiguresEditionId = @EditionId
        """;

    // A value that covers part of a year is added up over the year, so the year's values are looked at together.
    private const string Revisions =
        """
        select   r.MeasurementId, p.AsAt, r.Number, r.UnitId, r.State, r.Value, r.Numerator, r.Denominator, r.NotAvailableReason,
                 r.Comment, r.Reason, r.RecordedAt, r.SupersededAt
        from     MeasurementRevision r
        join     Measurement m on m.Id = r.MeasurementId
        join     ReportingPeriod p on p.Id = m.ReportingPeriodId
        join     OperationalPlan o on o.Id = p.OperationalPlanId
        join     StrategicPlan s on s.Id = o.StrategicPlanId
        join     Indicator i on i.Id = m.IndicatorId
        where    s.Code = @PlanCode
        and      i.Code = @IndicatorCode
        and      o.PlanYear = @PlanYear
        and      p.AsAt <= @AsAt
        order by p.AsAt desc, r.RecordedAt desc, r.Number desc
        """;

    /// <summary>The edition that holds the figure; null when no figure bears the code.</summary>
    public static Task<int?> HolderAsync(DatabaseConnection db, string code, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<int?>(Holder, new { Code = code }, cancellation);

    /// <summary>The other editions that print the same figures.</summary>
    public static Task<IReadOnlyList<int>> SharersAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        db.QueryAsync<int>(Shown, new { EditionId = editionId }, cancellation);

    /// <summary>What was submitted for the figure's indicator in its plan year up to its date, the latest first, whoever may see it.</summary>
    public static Task<IReadOnlyList<TracedRevision>> RevisionsAsync(DatabaseConnection db, ReportLine line, CancellationToken cancellation = default) =>
        db.QueryAsync<TracedRevision>(Revisions, new { line.PlanCode, line.IndicatorCode, line.PlanYear, line.AsAt }, cancellation);
}
