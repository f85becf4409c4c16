namespace PerformanceReporting.Reports;

/// <summary>When a report's figures are frozen.</summary>
internal sealed record ReportCutOffRule
{
    /// <summary>Null for the cut-off that the session is planned with; else the end of the day so many days before it begins.</summary>
    public int? DaysBeforeSession { get; init; }

    /// <summary>The moment after which nothing recorded counts.</summary>
    public DateTimeOffset Of(ReportSession session)
    {
        if (DaysBeforeSession is not { } days)
        {
            return session.CutOffAt;
        }

        var local = session.FirstDay.AddDays(-days).ToDateTime(new TimeOnly(23, 59, 59));
        return new DateTimeOffset(local, session.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
