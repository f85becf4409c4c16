using PerformanceReporting.Access;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Reads the texts of a plan's lines, those of measurements as known at one moment.</summary>
internal static class LineTextQueries
{
    private const string Goals =
        """
        select Id, Number, Title, ShortTitle
        from   StrategicGoal
        where  StrategicPlanId = @PlanId
        """;

    private const string Activities =
        """
        select a.Id, a.StrategicGoalId, a.Code, a.Title, a.ShortTitle
        from   StrategicActivity a
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        """;

    private const string Indicators =
        """
        select i.Id, i.StrategicActivityId, i.Code
        from   Indicator i
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        """;

    private const string Definitions =
        """
        select v.Id, v.Definition
        from   IndicatorVersion v
        join   Indicator i on i.Id = v.IndicatorId
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        and    v.RecordedAt <= @KnownAt
        """;

    private const string Units =
        """
        select Id, Code, Title
        from   Unit
        """;

    private const string Revisions =
        """
        select r.Id, r.Numerator, r.Denominator, r.Forecast, r.Narrative, r.NotAvailableReason, r.PromisedFor, r.Comment
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        join   Indicator i on i.Id = m.IndicatorId
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        and    r.State in ('Accepted', 'Submitted')
        and    r.RecordedAt <= @KnownAt
        """;

    private const string Pending =
        """
        select m.IndicatorId, m.ReportingPeriodId, r.State
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        join   Indicator i on i.Id = m.IndicatorId
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        and    r.State in ('Submitted', 'Returned')
        and    r.RecordedAt <= @KnownAt
        and    (r.SupersededAt is null or r.SupersededAt > @KnownAt)
        """;

    public static async Task<LineTexts> ReadAsync(
        DatabaseConnection db, int planId, DateTimeOffset knownAt, CancellationToken cancellation = default)
    {
        var plan = new { PlanId = planId };
        var known = new { PlanId = planId, KnownAt = knownAt };
        return new LineTexts
        {
            Goals = (await db.QueryAsync<GoalText>(Goals, plan, cancellation)).ToDictionary(row => row.Id),
            Activities = (await db.QueryAsync<ActivityText>(Activities, plan, cancellation)).ToDictionary(row => row.Id),
            Indicators = (await db.QueryAsync<IndicatorText>(Indicators, plan, cancellation)).ToDictionary(row => row.Id),
            Definitions = (await db.QueryAsync<DefinitionRow>(Definitions, known, cancellation)).ToDictionary(row => row.Id, row => row.Definition),
            Units = (await db.QueryAsync<UnitText>(Units, null, cancellation)).ToDictionary(row => row.Id),
            Revisions = (await db.QueryAsync<RevisionText>(Revisions, known, cancellation)).ToDictionary(row => row.Id),
            Pending = (await db.QueryAsync<PendingRow>(Pending, known, cancellation))
                .ToDictionary(row => (row.IndicatorId, row.ReportingPeriodId), row => row.State),
        };
    }

    private sealed record DefinitionRow
    {
        public int Id { get; init; }

        public string Definition { get; init; } = "";
    }

    private sealed record PendingRow
    {
        public int IndicatorId { get; init; }

        public int ReportingPeriodId { get; init; }

        public SubmissionState State { get; init; }
    }
}
