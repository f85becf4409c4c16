using System.Globalization;

namespace PerformanceReporting.Query.Apply;

/// <summary>
/// Reads a pipeline. ODL knows five of its steps and no more, so the steps are cut apart here, and only the expressions
/// within them are ODL's, each read against what the rows are like at that step.
/// </summary>
internal static class PipelineParser
{
    public static Pipeline Parse(string text, RowType type, QueryLimits limits)
    {
        var steps = new List<Transformation>();
        foreach (var part in ApplyText.Split(text, "/"))
        {
            if (steps.Count == limits.ApplySteps)
            {
                throw new QueryTooLargeException("$apply", $"A pipeline may have {limits.ApplySteps} steps.");
            }

            (var step, type) = Step(part, type, limits);
            steps.Add(step);
        }

        return new Pipeline(steps, type);
    }

    private static (Transformation Step, RowType After) Step(string text, RowType type, QueryLimits limits)
    {
        var (name, arguments) = ApplyText.Call(text);
        return (name.ToLowerInvariant(), arguments) switch
        {
            ("identity", null) => (new Identity(), type),
            ("filter", { } given) => (new Filtered(type.Filter(given)), type),
            ("search", { } given) => (new Sought(type.Search(given)), type),
            ("orderby", { } given) => (new Ordered(type.Order(given)), type),
            ("skip", { } given) => (new Cut(Number(name, given), null), type),
            ("top", { } given) => (new Cut(0, Number(name, given)), type),
            ("topcount", { } given) => (Extreme(name, given, type, descending: true), type),
            ("bottomcount", { } given) => (Extreme(name, given, type, descending: false), type),
            ("topsum" or "bottomsum" or "toppercent" or "bottompercent", { } given) => (Reaching.Parse(name, given, type), type),
            ("concat", { } given) => Concatenated.Parse(given, type, limits),
            ("compute", { } given) => Computed.Parse(given, type),
            ("aggregate", { } given) => Grouped.ParseAggregate(given, type),
            ("groupby", { } given) => Grouped.Parse(given, type),
            ("", _) => throw new MalformedQueryException("$apply", "A step of the pipeline is empty."),
            (var known, _) when IsKnown(known) => throw new UnsupportedQueryException($"{name} in $apply"),
            _ => throw new MalformedQueryException("$apply", $"There is no transformation '{name}'."),
        };
    }

    private static Extreme Extreme(string name, string arguments, RowType type, bool descending) => ApplyText.Split(arguments, ",") switch
    {
        [var count, var value] => new Extreme(Number(name, count), type.Value(value), descending),
        _ => throw new MalformedQueryException(name, $"{name} takes a number and an expression."),
    };

    private static long Number(string name, string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new MalformedQueryException(name, $"{name} takes a whole number that is not negative, not '{text}'.");

    /// <summary>What the specification has and this compiler has not, and functions of other services, which are named with a point.</summary>
    private static bool IsKnown(string name) => name.Contains('.', StringComparison.Ordinal) || name is
        "expand" or "join" or "outerjoin"
        or "nest" or "addnested" or "ancestors" or "descendants" or "traverse";
}
