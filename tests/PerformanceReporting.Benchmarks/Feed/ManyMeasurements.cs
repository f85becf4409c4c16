using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>
/// The demonstration's database with as many more measurements as a benchmark asks for: every reporting period has an
/// accepted value for each of many indicators, which are spread over all strategic activities.
/// </summary>
internal static class ManyMeasurements
{
    private const string Indicators =
        """
        with recursive n (Number) as
        (
            select 1
            union all
            select Number + 1 from n where Number < @indicators
        )
        insert into Indicator (Id, Code, StrategicActivityId)
        select 1000 + Number, 'B-' || Number, 1 + Number % 24
        from n;

        insert into IndicatorVersion (IndicatorId, Number, EffectiveFrom, IsSeriesBreak, Title, Definition, UnitOfMeasure, MeasureType, Direction,
                                      Coverage, Aggregation, Method, Frequency, UnitId, DataSource, CollectionMethod, MeansOfVerification, RecordedAt)
        select i.Id, 1, v.EffectiveFrom, 0, v.Title || ' ' || i.Id, v.Definition, v.UnitOfMeasure, v.MeasureType, v.Direction,
               v.Coverage, v.Aggregation, v.Method, v.Frequency, 1 + i.Id % 10, v.DataSource, v.CollectionMethod, v.MeansOfVerification, v.RecordedAt
        from Indicator i
        join IndicatorVersion v on v.IndicatorId = 17 and v.Number = 1 and v.SupersededAt is null
        where i.Id > 1000;
        """;

    private const string Values =
        """
        insert into Measurement (IndicatorId, ReportingPeriodId, Version)
        select i.Id, p.Id, 1
        from Indicator i
        cross join ReportingPeriod p
        where i.Id > 1000;

        insert into MeasurementRevision (MeasurementId, IndicatorId, ReportingPeriodId, Number, UnitId, State, Value, Numerator, Denominator,
                                         Comment, EnteredBy, IsLate, RecordedAt, RecordedBy)
        select m.Id, m.IndicatorId, m.ReportingPeriodId, 1, 1 + m.IndicatorId % 10, 'Accepted', (m.Id * 7919) % 1000000,
               case when m.Id % 3 = 0 then (m.Id * 31) % 500000 end,
               case when m.Id % 3 = 0 then 1000000 end,
               case when m.Id % 5 = 0 then 'Counted again in the regional offices' end,
               2, m.Id % 7 = 0, '2018-11-' || (10 + m.Id % 10) || 'T14:20:00.000Z', 3
        from Measurement m
        where m.IndicatorId > 1000;

        analyze;
        """;

    // What the peer reads: the same rows under the same conditions, with decimals as it can read them.
    private const string PeerViews =
        """
        create view PeerMeasurements as
        select Id, IndicatorId, ReportingPeriodId, RevisionId, RevisionNumber, UnitId, State, Value / 10000.0 as Value,
               Numerator / 10000.0 as Numerator, Denominator / 10000.0 as Denominator, Forecast / 10000.0 as Forecast, Narrative,
               NotAvailableReason, PromisedFor, Comment, EnteredBy, IsLate, Reason, RecordedAt, RecordedBy, SupersededAt
        from Measurements
        where SupersededAt is null and (State = 'Submitted' or State = 'Accepted');

        create view PeerExactMeasurements as
        select Id, IndicatorId, Value
        from PeerMeasurements;

        create view PeerRevisions as
        select Id, MeasurementId, Number, UnitId, State, Value / 10000.0 as Value, Comment, RecordedAt, SupersededAt
        from MeasurementRevision
        where State = 'Submitted' or State = 'Accepted';
        """;

    public static void Make(string file, int rows)
    {
        if (File.Exists(file))
        {
            return;
        }

        var began = Stopwatch.GetTimestamp();
        using (var seeding = Contender.Product("seed", "--demo", $"--ConnectionStrings:PerformanceReporting=Data Source={file}"))
        {
            seeding.WaitForExit();
        }

        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var step in (string[])[Indicators, Values, PeerViews])
        {
            using var command = connection.CreateCommand();
            command.CommandText = step;
            command.CommandTimeout = 0;
            command.Parameters.AddWithValue("@indicators", rows / 9);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        Console.WriteLine($"Made {file} in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s.");
    }
}
