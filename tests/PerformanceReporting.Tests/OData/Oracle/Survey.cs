using System.Diagnostics;
using System.Text.Json.Nodes;
using PerformanceReporting.Tests.OData.Oracle.AnyQuery;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>What became of many queries: the kinds that were refused, and those answered otherwise than they should be.</summary>
internal sealed class Survey(Interpreter interpreter, Func<string, Task<(int Status, string Body)>> ask)
{
    private const int MostShrinkings = 250;

    private readonly List<(TimeSpan Time, string Query)> _taken = [];

    public int Asked { get; private set; }

    /// <summary>Answers that held something.</summary>
    public int Telling { get; private set; }

    /// <summary>By what the service names as not supported, how often it did.</summary>
    public SortedDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>By what the interpreter, or ODL for it, does not understand.</summary>
    public SortedDictionary<string, int> Unknown { get; } = new(StringComparer.Ordinal);

    public List<string> Wrong { get; } = [];

    /// <summary>The queries that kept the service longest, the longest first.</summary>
    public string Slowest => string.Join('\n', _taken.OrderByDescending(one => one.Time).Take(5).Select(one => $"{one.Time.TotalMilliseconds:0} ms: {one.Query}"));

    public async Task AskAsync(Question query, string seed)
    {
        Asked++;
        if (await DifferenceAsync(query, true) is not { } found)
        {
            return;
        }

        var (smallest, left) = (query, MostShrinkings);
        for (var shrunk = true; shrunk && left > 0;)
        {
            shrunk = false;
            foreach (var smaller in smallest.Smaller())
            {
                if (--left < 0)
                {
                    break;
                }

                if (await DifferenceAsync(smaller, false) is { } still)
                {
                    (smallest, found, shrunk) = (smaller, still, true);
                    break;
                }
            }
        }

        Wrong.Add($"seed {seed}\n  {query}\nshrunk to\n  {smallest}\n  {found}");
    }

    private async Task<string?> DifferenceAsync(Question query, bool counts)
    {
        Expected expected;
        try
        {
            expected = interpreter.Answer(query.Path, query.Decoded);
        }
        catch (Exception unknown) when (unknown is NotSupportedException or Microsoft.OData.ODataException)
        {
            Add(counts, Unknown, unknown.Message);
            return null;
        }

        catch (Exception failure) when (failure is InvalidOperationException or ArithmeticException)
        {
            return $"the interpreter failed: {failure.Message}";
        }

        var begun = Stopwatch.GetTimestamp();
        var (status, body) = await ask(query.Address);
        _taken.Add((Stopwatch.GetElapsedTime(begun), query.ToString()));
        if (RefusedKind(status, body) is { } kind)
        {
            Add(counts, Refused, kind);
            return null;
        }

        Telling += counts && Tells(expected.Json) ? 1 : 0;
        var slack = query.Options.Any(option => option.Name is "$apply" or "$compute") ? 0.000001m : 0;
        return status != (int)expected.Status ? $"expected {expected.Status}, got {status} {body}"
            : expected.Json is null ? null
            : Difference.Between(expected.Json, JsonNode.Parse(body), expected.IsOrdered, slack);
    }

    private static bool Tells(JsonNode? json) => json is JsonValue || (json is JsonObject body && body["value"] is not JsonArray { Count: 0 });

    /// <summary>
    /// What is not supported is named by the target of a 501; a product of more digits than a number may have is found
    /// in the rows alone, and has a code of its own.
    /// </summary>
    private static string? RefusedKind(int status, string body) => (status, status is >= 400 and < 500 or 501 ? JsonNode.Parse(body)?["error"] : null) switch
    {
        (501, var error) => (string?)error?["target"] ?? "nothing named",
        (400, { } error) when (string?)error["code"] == "OutOfRange" => "OutOfRange",
        _ => null,
    };

    private static void Add(bool counts, SortedDictionary<string, int> kinds, string kind)
    {
        if (counts)
        {
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }
    }
}
