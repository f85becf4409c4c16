using System.Text.Json;
using PerformanceReporting.Tests.Query;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>
/// What is missing, in one place: <c>Cases/missing.cases</c> names each request that the feed does not answer, the clause
/// that speaks of it, and why. Each is refused by name; one that is answered after all belongs into the suite of its clause.
/// </summary>
public abstract class Missing<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task What_is_missing_is_said_and_refused_by_name()
    {
        var wrong = new List<string>();
        foreach (var one in SqlCases.Open("missing").Cases())
        {
            var (method, address, header) = Request(one.Query);
            var answer = await SendAsync(method, address, headers: header is null ? [] : [(header[0], header[1])]);
            var expected = one.Column(2).Split(' ', 2);
            if ($"{(int)answer.Status}" != expected[0] || (expected.Length > 1 && !Message(answer).Contains(expected[1], StringComparison.OrdinalIgnoreCase)) || answer.Headers.ContainsKey("Preference-Applied"))
            {
                wrong.Add($"{one.Query} ({one.Column(1)}): {(int)answer.Status} {Message(answer)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Every_gap_names_its_clause_and_its_reason() =>
        Assert.All(SqlCases.Open("missing").Cases(), one => Assert.All([one.Column(1), one.Column(3)], words => Assert.NotEqual("", words)));

    private static (HttpMethod Method, string Address, string[]? Header) Request(string text)
    {
        var parts = text.Split(" | ", 2);
        var line = parts[0].Split(' ', 2);
        return (new HttpMethod(line[0]), line[1], parts.Length > 1 ? parts[1].Split(": ", 2) : null);
    }

    private static string Message(Answer answer) =>
        answer.Body.StartsWith("{\"error\"", StringComparison.Ordinal) ? JsonDocument.Parse(answer.Body).RootElement.GetProperty("error").GetProperty("message").GetString()! : "";
}

public sealed class MissingOnSqlite(SqliteDemo engine) : Missing<SqliteDemo>(engine);

public sealed class MissingOnSqlServer(SqlServerDemo engine) : Missing<SqlServerDemo>(engine);
