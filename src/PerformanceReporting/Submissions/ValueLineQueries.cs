using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Submissions;

/// <summary>Reads the lines of a reporting period, in the order of goals, activities and indicators.</summary>
internal static class ValueLineQueries
{
    private const string Places =
        """
        select    i.Id as IndicatorId, a.Id as ActivityId, a.Code as ActivityCode, a.ShortTitle as ActivityTitle, g.Id as GoalId,
                  g.Number as GoalNumber, g.ShortTitle as GoalTitle, r.Expected, r.ExpectedLower, r.ExpectedUpper,
                  (select max(v.EffectiveFrom)
                   from   IndicatorVersion v
                   where  v.IndicatorId = i.Id
                   and    v.IsSeriesBreak = 1
                   and    v.ApprovedOn is not null
                   and    v.SupersededAt is null
                   and    v.EffectiveFrom <= @AsAt) as SeriesFrom
        from      Indicator i
        join      StrategicActivity a on a.Id = i.StrategicActivityId
        join      StrategicGoal g on g.Id = a.StrategicGoalId
        left join Result r on r.IndicatorId = i.Id and r.ReportingPeriodId = @PeriodId and r.Basis = 'Official' and r.SupersededAt is null
        where     g.StrategicPlanId = @PlanId
        order by  g.Number, a.Id, i.Code
        """;

    private const string Earlier =
        """
        select m.IndicatorId, m.ReportingPeriodId as PeriodId, r.Value
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        join   ReportingPeriod p on p.Id = m.ReportingPeriodId
        where  r.State = 'Accepted'
        and    r.SupersededAt is null
        and    p.AsAt < @AsAt
        """;

    private const string Stages =
        """
        select   s.Id, s.IndicatorId, s.VersionNumber, s.Ordinal, s.Title, s.Percentage
        from     MilestoneStage s
        where    s.SupersededAt is null
        order by s.Ordinal
        """;

    private const string People =
        """
        select p.Id, p.DisplayName
        from   Person p
        where  exists (select 1
                       from   MeasurementRevision r
                       where  r.RecordedBy = p.Id or r.EnteredBy = p.Id)
        or     exists (select 1
                       from   Note n
                       where  n.RecordedBy = p.Id)
        """;

    /// <summary>The names of those who had to do with any value, by identity.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> PeopleAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        (await db.QueryAsync<PersonRow>(People, null, cancellation)).ToDictionary(row => row.Id, row => row.DisplayName);

    public static async Task<IReadOnlyList<ValueLine>> OfPeriodAsync(
        DatabaseConnection db, StrategicPlan plan, IReadOnlyList<ReportingPeriod> periods, ReportingPeriod period, IReadOnlyDictionary<int, string> units,
        Translations texts, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var asked = new { PlanId = plan.Id, PeriodId = period.Id, period.AsAt };
        var measurements = (await MeasurementCaseQueries.OfPeriodAsync(db, plan, period, now, cancellation)).ToDictionary(row => row.Definition.IndicatorId);
        var earlier = (await db.QueryAsync<EarlierRow>(Earlier, asked, cancellation)).ToDictionary(row => (row.IndicatorId, row.PeriodId), row => row.Value);
        var stages = (await db.QueryAsync<MilestoneStage>(Stages, null, cancellation)).ToLookup(stage => (stage.IndicatorId, stage.VersionNumber));
        var raised = await NoteStore.RaisedAsync(db, period.Id, cancellation);
        var before = periods.Where(candidate => candidate.AsAt < period.AsAt).ToList();
        return
        [
            .. from place in await db.QueryAsync<PlaceRow>(Places, asked, cancellation)
               let measurement = measurements.GetValueOrDefault(place.IndicatorId)
               where measurement is not null
               let definition = measurement.Definition
               select new ValueLine
               {
                   Measurement = measurement with { Definition = definition with { UnitOfMeasure = texts.Of("IndicatorVersion", definition.Id, "UnitOfMeasure", definition.UnitOfMeasure) } },
                   Goal = $"{place.GoalNumber} {texts.Of("StrategicGoal", place.GoalId, "ShortTitle", place.GoalTitle)}",
                   Activity = $"{place.ActivityCode} {texts.Of("StrategicActivity", place.ActivityId, "ShortTitle", place.ActivityTitle)}",
                   Title = texts.Of("IndicatorVersion", definition.Id, "Title", definition.Title),
                   UnitTitle = units[definition.UnitId],
                   Earlier = [.. before.Select(past => past.AsAt < place.SeriesFrom ? null : earlier.GetValueOrDefault((place.IndicatorId, past.Id)))],
                   Expected = place.Expected,
                   ExpectedLower = place.ExpectedLower,
                   ExpectedUpper = place.ExpectedUpper,
                   FollowUp = measurement.MeasurementId is { } id ? raised.GetValueOrDefault(id) : null,
                   Stages = [.. stages[(place.IndicatorId, definition.Number)].Select(stage => stage with { Title = texts.Of("MilestoneStage", stage.Id, "Title", stage.Title) })],
               },
        ];
    }

    private sealed record PlaceRow
    {
        public int IndicatorId { get; init; }

        public int ActivityId { get; init; }

        public string ActivityCode { get; init; } = "";

        public string ActivityTitle { get; init; } = "";

        public int GoalId { get; init; }

        public int GoalNumber { get; init; }

        public string GoalTitle { get; init; } = "";

        /// <summary>Since when values mean the same; null since ever.</summary>
        public DateOnly? SeriesFrom { get; init; }

        public decimal? Expected { get; init; }

        public decimal? ExpectedLower { get; init; }

        public decimal? ExpectedUpper { get; init; }
    }

    private sealed record PersonRow
    {
        public int Id { get; init; }

        public string DisplayName { get; init; } = "";
    }

    private sealed record EarlierRow
    {
        public int IndicatorId { get; init; }

        public int PeriodId { get; init; }

        public decimal? Value { get; init; }
    }
}
