using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>A thousand values in one request: all of them, or none.</summary>
public abstract class ManyValuesAtOnce<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Count =
        """
        select count(*)
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        where  r.State = 'Submitted'
        and    m.ReportingPeriodId = @PeriodId
        """;

    private const string Results =
        """
        select count(*)
        from   Result r
        where  r.Basis = 'Provisional'
        and    r.ReportingPeriodId = @PeriodId
        and    r.SupersededAt is null
        """;

    private protected override int Indicators => 1000;

    [Fact]
    public async Task A_thousand_values_are_taken_in_one_and_none_when_one_is_wrong()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var values = Enumerable.Range(1, 1000).Select(Value).ToList();

        var wrong = await PostAsync(program, "Measurements/SubmitValues", new { Values = (object[])[.. values[..500], Value(501) with { Value = null }, Value(502) with { IndicatorCode = "9.9-99" }] });
        Assert.Equal((422, "NothingTaken"), (wrong.Status, wrong.Error.GetProperty("code").GetString()));
        Assert.Equal(["no-value Values/500/Value", "UnknownMeasurement Values/501"], wrong.Details);
        Assert.Equal([0], await AskAsync<int>(Count, new { Plan.PeriodId }));

        var taken = await PostAsync(program, "Measurements/PerformanceReporting.SubmitValues", new { Values = values }, ("Idempotency-Key", "november"));
        Assert.True(taken.Status == 200, taken.Body);
        Assert.Equal(1000, taken.Json.GetProperty("value").GetArrayLength());
        Assert.Equal([1000], await AskAsync<int>(Count, new { Plan.PeriodId }));
        Assert.Equal([1000], await AskAsync<int>(Results, new { Plan.PeriodId }));

        var again = await PostAsync(program, "Measurements/PerformanceReporting.SubmitValues", new { Values = values }, ("Idempotency-Key", "november"));
        Assert.Equal(taken, again);
        Assert.Equal([1000], await AskAsync<int>(Count, new { Plan.PeriodId }));
    }

    [Fact]
    public async Task More_than_a_thousand_are_refused_before_anything_is_looked_at()
    {
        using var program = await ProgramOfAsync(Plan.Head);

        var refused = await PostAsync(program, "Measurements/SubmitValues", new { Values = Enumerable.Range(1, 1001).Select(Value) });

        Assert.Equal((400, "Values"), (refused.Status, refused.Error.GetProperty("target").GetString()));
    }

    private GivenRow Value(int number) => new(SmallPlan.CodeOf(number), Plan.Period, number % 100);

    private sealed record GivenRow(string IndicatorCode, string PeriodCode, decimal? Value);
}

public sealed class ManyValuesAtOnceOnSqlite(SqliteEngine engine) : ManyValuesAtOnce<SqliteEngine>(engine);

public sealed class ManyValuesAtOnceOnSqlServer(SqlServerEngine engine) : ManyValuesAtOnce<SqlServerEngine>(engine);
