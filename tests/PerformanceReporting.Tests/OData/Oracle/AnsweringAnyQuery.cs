using System.Data.Common;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using PerformanceReporting.OData;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.OData.Oracle.AnyQuery;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// Random queries that are true to the schema, each answered by the feed and by an interpreter of the specification over
/// the same rows. Every run asks the same ones, so that a run that fails says something of the change it ran on;
/// <c>PERFORMANCE_REPORTING_RANDOM_QUERIES</c> says how many others to ask, <c>PERFORMANCE_REPORTING_RANDOM_SEED</c> asks
/// again the one query that a failure names.
/// </summary>
public abstract class AnsweringAnyQuery<TEngine>(TEngine engine, ITestOutputHelper output) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    /// <summary>A calculation that leaves its range only in a row far behind the first can be answered by nothing else.</summary>
    private const string BrokenOff = "An answer that broke off out of range";

    private const int Usual = 2_000;

    /// <summary>What the feed may refuse, by name; anything else that it refuses is a failure.</summary>
    private static readonly string[] MayRefuse =
    [
        "OutOfRange", BrokenOff,
        "Add of Date and Duration", "Subtract of Date and Duration", "Add of Moment and Duration", "Subtract of Moment and Duration",
    ];

    [Fact]
    public async Task Each_answer_is_the_one_that_the_specification_gives()
    {
        await StrangeRows.PourAsync(Database);
        var catalogue = PublishedSets.Catalogue;
        var rows = await RowsInMemory.ReadAsync(Database, catalogue);
        var interpreter = new Interpreter(EdmModelFactory.Create(catalogue), rows, TimeProvider.System.GetUtcNow());
        var queries = new Queries(catalogue, rows);
        var survey = new Survey(interpreter, AnswerAsync);
        foreach (var seed in Seeds())
        {
            await survey.AskAsync(queries.Of(seed), seed.ToString(CultureInfo.InvariantCulture));
        }

        output.WriteLine($"{survey.Slowest}\n{survey.Asked} queries, {survey.Telling} with rows; refused {Listed(survey.Refused)}; not understood {Listed(survey.Unknown)}; wrong {survey.Wrong.Count}");
        Assert.True(survey.Wrong.Count == 0, $"{survey.Wrong.Count} of {survey.Asked}:\n{string.Join("\n\n", survey.Wrong)}");
        Assert.Empty(survey.Refused.Keys.Except(MayRefuse));
        Assert.True(survey.Unknown.Values.Sum() <= survey.Asked / 100, $"Too much is not understood: {Listed(survey.Unknown)}");
    }

    private async Task<(int Status, string Body)> AnswerAsync(string address)
    {
        try
        {
            var answer = await AskAsync(address, Office, ("Accept", "application/json;odata.metadata=none"));
            return ((int)answer.Status, answer.Body);
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException && Failures.Last() is DbException reason && DbErrors.IsOutOfRange(reason))
        {
            return (StatusCodes.Status501NotImplemented, $$"""{ "error": { "target": "{{BrokenOff}}" } }""");
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException && !Cancellation.IsCancellationRequested)
        {
            return (StatusCodes.Status500InternalServerError, $"no answer: {gone.Message} {Failures.LastOrDefault()?.Message}");
        }
    }

    private static int[] Seeds() => (Variable("PERFORMANCE_REPORTING_RANDOM_SEED"), Variable("PERFORMANCE_REPORTING_RANDOM_QUERIES")) switch
    {
        ({ } one, _) => [one],
        (_, { } others) => Gen.Choose(0, int.MaxValue - 1).Sample(others),
        _ => [.. Enumerable.Range(1, Usual)],
    };

    private static int? Variable(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Listed(SortedDictionary<string, int> kinds) => string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}").DefaultIfEmpty("none"));
}

public sealed class AnsweringAnyQueryOnSqlite(SqliteDemo engine, ITestOutputHelper output) : AnsweringAnyQuery<SqliteDemo>(engine, output);

public sealed class AnsweringAnyQueryOnSqlServer(SqlServerDemo engine, ITestOutputHelper output) : AnsweringAnyQuery<SqlServerDemo>(engine, output);
