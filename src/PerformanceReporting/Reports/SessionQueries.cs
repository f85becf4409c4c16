using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Reads the sessions of the bodies.</summary>
internal static class SessionQueries
{
    private const string All =
        """
        select   s.Id, s.Code, s.Title, b.Code as BodyCode, s.FirstDay, s.LastDay, s.CutOffAt, s.ReportingPeriodId, p.AsAt,
                 l.Id as PlanId, l.Code as PlanCode, l.Title as PlanTitle, l.TimeZone, l.IsIllustrative
        from     Session s
        join     Body b on b.Id = s.BodyId
        join     ReportingPeriod p on p.Id = s.ReportingPeriodId
        join     OperationalPlan o on o.Id = p.OperationalPlanId
        join     StrategicPlan l on l.Id = o.StrategicPlanId
        order by s.CutOffAt, s.Code
        """;

    /// <summary>Every session, in the order of the cut-offs.</summary>
    public static Task<IReadOnlyList<ReportSession>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<ReportSession>(All, null, cancellation);

    /// <summary>The body's session with this code; without one, that whose cut-off passed last. Null when there is none.</summary>
    public static async Task<ReportSession?> FindAsync(
        DatabaseConnection db, string bodyCode, string? code, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var sessions = (await ReadAsync(db, cancellation)).Where(session => session.BodyCode == bodyCode);
        return code is null
            ? sessions.LastOrDefault(session => session.CutOffAt < now)
            : sessions.FirstOrDefault(session => session.Code == code);
    }
}
