using PerformanceReporting.Access;
using PerformanceReporting.OData;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Query;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>What is added up and counted most is read from an index that holds all of it, on SQLite, whose plans can be asked for.</summary>
public sealed class AnsweredByAnIndex(SqliteEngine engine) : DatabaseTests<SqliteEngine>(engine)
{
    private const string AverageByGoal = "Measurements?$apply=groupby((Indicator/StrategicActivity/StrategicGoal/Number),aggregate(Value with average as Average))";

    [Theory]
    [InlineData(nameof(Role.Reader), AverageByGoal, "IX_MeasurementRevision_Received")]
    [InlineData(nameof(Role.AuditCommittee), AverageByGoal, "IX_MeasurementRevision_Received")]
    [InlineData(nameof(Role.SecretariatOffice), AverageByGoal, "IX_MeasurementRevision_Live")]
    [InlineData(nameof(Role.AuditCommittee), "Measurements/$count?$filter=Value gt 50", "IX_MeasurementRevision_Received")]
    [InlineData(nameof(Role.AuditCommittee), "Measurements?$apply=groupby((ReportingPeriod/Code,Indicator/Code),aggregate(Value with sum as Sum))", "IX_MeasurementRevision_Live")]
    public async Task Whoever_asks(string role, string request, string index)
    {
        var user = new CurrentUser();
        user.Become(new Account(new Person { Email = "one@example.org", DisplayName = "One", Language = "en", SecurityStamp = "" }, new HashSet<Role> { Enum.Parse<Role>(role) }, new HashSet<int>()), token: null);
        var compiled = new Feed(PublishedSets.Catalogue, Database).Compiler.Compile(ExampleQueries.Request(request, RowScopes.For(user)));
        var statement = compiled.Root.Statement;
        await using var session = new ReadSession(Database, TimeSpan.FromMinutes(1), Cancellation);
        await using var plan = await session.ReadAsync(statement with { Sql = $"explain query plan {statement.Sql}" });

        var steps = new List<string>();
        while (await plan.ReadAsync(Cancellation))
        {
            steps.Add(plan.GetString(3));
        }

        Assert.Contains(steps, step => step.EndsWith($"USING COVERING INDEX {index}", StringComparison.Ordinal));
    }
}
