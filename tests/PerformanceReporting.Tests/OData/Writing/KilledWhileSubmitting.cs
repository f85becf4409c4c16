using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>A real process on a real file is killed at random moments of submitting; what it acknowledged is there, once.</summary>
public sealed class KilledWhileSubmitting(SqliteEngine engine) : DatabaseTests<SqliteEngine>(engine)
{
    private const int Kills = 3;

    private const string Kept =
        """
        select   i.Code as Code, r.Value, count(*) as Revisions
        from     MeasurementRevision r
        join     Measurement m on m.Id = r.MeasurementId
        join     Indicator i on i.Id = m.IndicatorId
        group by i.Code, r.Value
        """;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_doubled()
    {
        var plan = await SmallPlan.WriteAsync(Database, indicators: 60);
        var secret = await TokenAsync(plan);
        var acknowledged = new Dictionary<string, decimal>();
        var random = new Random(20181126);
        var next = 1;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var program = await StartAsync(secret);
            var death = KillAsync(program.Process, TimeSpan.FromMilliseconds(random.Next(50, 1500)));
            for (; next <= 60; next++)
            {
                if (await GiveAsync(program.Client, plan, next) is not { } status)
                {
                    break;
                }

                Assert.Equal(HttpStatusCode.OK, status);
                acknowledged[SmallPlan.CodeOf(next)] = next;
            }

            await death;
        }

        await using var db = await Database.OpenAsync(Cancellation);
        var kept = await db.QueryAsync<KeptRow>(Kept, null, Cancellation);
        Assert.All(kept, row => Assert.Equal(1, row.Revisions));
        Assert.All(acknowledged, given => Assert.Contains(kept, row => row.Code == given.Key && row.Value == given.Value));
        Assert.True(kept.Count <= acknowledged.Count + Kills, "more was kept than was ever sent");
        Assert.Null((await AuditChain.VerifyAsync(db, Cancellation)).Fault);
    }

    // The same key each time: what was committed but not acknowledged is answered as before, not done again.
    private static async Task<HttpStatusCode?> GiveAsync(HttpClient client, SmallPlan plan, int number)
    {
        var values = new { Values = new[] { new { IndicatorCode = SmallPlan.CodeOf(number), PeriodCode = plan.Period, Value = number } } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "odata/v1/Measurements/SubmitValues")
        {
            Content = new StringContent(JsonSerializer.Serialize(values), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", number.ToString(CultureInfo.InvariantCulture));
        try
        {
            using var answer = await client.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task KillAsync(Process process, TimeSpan after)
    {
        await Task.Delay(after, Cancellation);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }

    private async Task<string> TokenAsync(SmallPlan plan)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var wanted = new NewToken { PersonId = plan.Head.PersonId, Name = "Script", Scope = TokenScope.Submit };
        var token = await TokenStore.IssueAsync(db, new Actor(null, "tests", Door.Command), TimeProvider.System.GetUtcNow(), wanted, Cancellation);
        await db.CommitAsync(Cancellation);
        return token.Secret;
    }

    private async Task<Serving> StartAsync(string secret)
    {
        var address = new Uri($"http://localhost:{FreePort()}/");
        var process = ProductProcess.Start(Engine.Options, ["serve", $"--urls={address}", "--Demo:Seed=false", "--Demo:Today=2018-11-12"]);
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("odata/v1/FeedInfo", UriKind.Relative), Cancellation);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                return new Serving(process, client);
            }
            catch (HttpRequestException) when (attempt < 1200)
            {
                Assert.False(process.HasExited, process.HasExited ? await process.StandardError.ReadToEndAsync(Cancellation) : "");
                await Task.Delay(200, Cancellation);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record KeptRow
    {
        public string Code { get; init; } = "";

        public decimal? Value { get; init; }

        public int Revisions { get; init; }
    }

    private sealed record Serving(Process Process, HttpClient Client) : IDisposable
    {
        public void Dispose()
        {
            Client.Dispose();
            if (!Process.HasExited)
            {
                Process.Kill();
            }

            Process.Dispose();
        }
    }
}
