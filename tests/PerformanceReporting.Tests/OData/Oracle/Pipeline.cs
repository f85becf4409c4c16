using System.Globalization;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// The steps of an $apply. ODL parses filter, groupby, aggregate and compute; the steps that it does not know leave the
/// shape of the rows as it is, so each is parsed as if it stood alone after those before it.
/// </summary>
/// <param name="Steps">In the order in which they are applied.</param>
/// <param name="Shape">The steps that ODL knows, as text: they decide which names there are afterwards.</param>
internal sealed record Pipeline(IReadOnlyList<Step> Steps, string Shape)
{
    private static readonly string[] Known = ["filter", "groupby", "aggregate", "compute"];

    public static Pipeline Read(IEdmModel model, ODataPath path, string text, string before = "")
    {
        var (steps, shape) = (new List<Step>(), before);
        foreach (var step in Split(text, '/'))
        {
            var open = step.IndexOf('(', StringComparison.Ordinal);
            var (name, inside) = open < 0 ? (step, "") : (step[..open], step[(open + 1)..^1]);
            if (Known.Contains(name))
            {
                shape = shape.Length == 0 ? step : $"{shape}/{step}";
                steps.Add(new Step.Parsed(Parser(model, path, shape).ParseApply().Transformations.Last()));
                continue;
            }

            steps.Add(name switch
            {
                "identity" => new Step.Identity(),
                "top" => new Step.Top(Number(inside)),
                "skip" => new Step.Skip(Number(inside)),
                "orderby" => new Step.OrderBy(Order(model, path, shape, inside)),
                "concat" => new Step.Concat([.. Split(inside, ',').Select(branch => Read(model, path, branch, shape))]),
                "topcount" or "bottomcount" or "topsum" or "bottomsum" or "toppercent" or "bottompercent" => Extreme(model, path, shape, name, inside),
                _ => throw new NotSupportedException($"The interpreter does not know the transformation {name}."),
            });
        }

        return new Pipeline(steps, shape);
    }

    private static Step.Extreme Extreme(IEdmModel model, ODataPath path, string shape, string name, string inside)
    {
        var parts = Split(inside, ',');
        var isTop = name.StartsWith("top", StringComparison.Ordinal);
        return new Step.Extreme(isTop, name[(isTop ? 3 : 6)..], decimal.Parse(parts[0], CultureInfo.InvariantCulture), Order(model, path, shape, parts[1]).Expression);
    }

    private static OrderByClause Order(IEdmModel model, ODataPath path, string shape, string text)
    {
        var options = new Dictionary<string, string> { ["$orderby"] = text };
        if (shape.Length > 0)
        {
            options["$apply"] = shape;
        }

        var parser = Request.Parser(model, path, options);
        _ = parser.ParseApply();
        return parser.ParseOrderBy();
    }

    private static ODataQueryOptionParser Parser(IEdmModel model, ODataPath path, string apply) =>
        Request.Parser(model, path, new Dictionary<string, string> { ["$apply"] = apply });

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Parts at a character that stands neither in brackets nor in quotes.</summary>
    private static List<string> Split(string text, char separator)
    {
        var (parts, depth, quoted, from) = (new List<string>(), 0, false, 0);
        for (var index = 0; index < text.Length; index++)
        {
            quoted ^= text[index] == '\'';
            depth += quoted ? 0 : text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (!quoted && depth == 0 && text[index] == separator)
            {
                parts.Add(text[from..index].Trim());
                from = index + 1;
            }
        }

        parts.Add(text[from..].Trim());
        return parts;
    }
}

/// <summary>One transformation: as ODL parsed it, or one that it does not parse.</summary>
internal abstract record Step
{
    public sealed record Parsed(TransformationNode Node) : Step;

    public sealed record Identity : Step;

    public sealed record Top(int Count) : Step;

    public sealed record Skip(int Count) : Step;

    public sealed record OrderBy(OrderByClause Clause) : Step;

    public sealed record Concat(IReadOnlyList<Pipeline> Branches) : Step;

    /// <summary>The rows with the highest or lowest values: so many, or until a sum or a share of it is reached.</summary>
    public sealed record Extreme(bool IsTop, string Measure, decimal Amount, SingleValueNode Value) : Step;
}
