using System.Net;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public abstract class TheDemonstration<TEngine>(TEngine engine) : AccessTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string AddPlan =
        """
        insert into StrategicPlan (Code, Title, FirstDay, LastDay, TimeZone, IsIllustrative, ResultsAsOf)
        values (@Code, 'A plan', '2016-07-01', '2019-06-30', 'Europe/Brussels', @IsIllustrative, @ResultsAsOf)
        """;

    [Fact]
    public async Task Its_people_are_offered_and_let_in_on_an_illustrative_plan_alone()
    {
        var person = await PersonAsync([new RoleGrant { Role = Role.SecretariatOffice }], isDemonstration: true);
        var token = await ChangeAsync(db => TokenStore.IssueAsync(
            db, Tester, Now, new NewToken { PersonId = person.Id, Name = "Excel", Scope = TokenScope.Read }, Cancellation));
        var excel = App.Caller($"Bearer {token.Secret}");

        await RunAsync(AddPlan, new { Code = "REAL", IsIllustrative = false, ResultsAsOf = Now });
        Assert.DoesNotContain(person.Email, await App.Visitor().ReadsAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().SignsInAsync(person.Email, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await excel.GetAsync("/api/probe", Cancellation)).StatusCode);

        await RunAsync(AddPlan, new { Code = "DEMO", IsIllustrative = true, ResultsAsOf = Now });
        var page = await App.Visitor().ReadsAsync("/sign-in");
        Assert.Contains(person.Email, page, StringComparison.Ordinal);
        Assert.Contains(Demonstration.Password, page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await App.Visitor().SignsInAsync(person.Email, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await excel.GetAsync("/api/probe", Cancellation)).StatusCode);
    }
}

public sealed class TheDemonstrationOnSqlite(SqliteEngine engine) : TheDemonstration<SqliteEngine>(engine);

public sealed class TheDemonstrationOnSqlServer(SqlServerEngine engine) : TheDemonstration<SqlServerEngine>(engine);
