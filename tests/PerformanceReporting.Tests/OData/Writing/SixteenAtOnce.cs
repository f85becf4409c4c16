using System.Collections.Concurrent;
using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>Sixteen programs write to one period at the same time: each write is taken or told why not, and none is lost.</summary>
public abstract class SixteenAtOnce<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private const int Clients = 16;

    private const int Rounds = 3;

    private const string Chain =
        """
        select   r.Number
        from     MeasurementRevision r
        join     Measurement m on m.Id = r.MeasurementId
        join     Indicator i on i.Id = m.IndicatorId
        where    m.ReportingPeriodId = @PeriodId
        and      i.Code = @Code
        order by r.Number
        """;

    private protected override int Indicators => 4;

    [Fact]
    public async Task No_update_is_lost_and_nobody_is_told_of_the_database()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var versions = new ConcurrentDictionary<string, int>();
        var statuses = new ConcurrentBag<(int Status, string Body)>();

        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                var code = SmallPlan.CodeOf(1 + ((client + round) % Indicators));
                var value = new { IndicatorCode = code, PeriodCode = Plan.Period, Value = client, Version = versions.GetValueOrDefault(code) };
                var answer = await PostAsync(program, "Measurements/SubmitValues", new { Values = new[] { value } });
                statuses.Add((answer.Status, answer.Body));
                if (answer.Status == 200)
                {
                    var version = answer.Json.GetProperty("value")[0].GetProperty("Version").GetInt32();
                    versions.AddOrUpdate(code, version, (_, known) => Math.Max(known, version));
                }
            }
        }));

        Assert.All(statuses, answer => Assert.True(answer.Status is 200 or 409, answer.Body));
        Assert.DoesNotContain(statuses, answer => answer.Body.Contains("locked", StringComparison.OrdinalIgnoreCase));
        var kept = 0;
        foreach (var code in Enumerable.Range(1, Indicators).Select(SmallPlan.CodeOf))
        {
            var numbers = await AskAsync<int>(Chain, new { Plan.PeriodId, Code = code });
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
            kept += numbers.Count;
        }

        Assert.Equal(statuses.Count(answer => answer.Status == 200), kept);
    }
}

public sealed class SixteenAtOnceOnSqlite(SqliteEngine engine) : SixteenAtOnce<SqliteEngine>(engine);

public sealed class SixteenAtOnceOnSqlServer(SqlServerEngine engine) : SixteenAtOnce<SqlServerEngine>(engine);
