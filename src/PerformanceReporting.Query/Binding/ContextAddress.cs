using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Parsing;
using PerformanceReporting.Query.Plans;

namespace PerformanceReporting.Query.Binding;

/// <summary>
/// What follows <c>$metadata#</c> in the context of an answer (OData 4.01, Protocol 10): the set, what of it was
/// selected and expanded, and whether one entity of it is meant.
/// </summary>
internal static class ContextAddress
{
    public static string Of(Target target, ParsedQuery parsed, ShapePlan shape)
    {
        var set = target.Frame.Root.Set.Name;
        return target.Kind switch
        {
            AnswerKind.Collection when shape.IsReference => "Collection($ref)",
            AnswerKind.Entity when shape.IsReference => "$ref",
            AnswerKind.Collection => set + List(parsed.Options.SelectExpand, shape),
            AnswerKind.Entity => $"{set}{List(parsed.Options.SelectExpand, shape)}/$entity",
            AnswerKind.Property => PathTo(parsed.Path),
            _ => set,
        };
    }

    private static string PathTo(ODataPath path) => string.Concat(path.Select((segment, index) => segment switch
    {
        KeySegment key => $"({string.Join(",", key.Keys.Select(part => key.Keys.Count() == 1 ? Text(part.Value) : $"{part.Key}={Text(part.Value)}"))})",
        _ => (index == 0 ? "" : "/") + segment.Identifier,
    }));

    private static string Text(object value) => value is string text
        ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
        : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;

    private static string List(SelectExpandClause? clause, ShapePlan? shape = null)
    {
        string[] names =
        [
            .. clause is null or { AllSelected: true } ? shape is null ? [] : Made(shape) : clause.SelectedItems.Select(item => item switch
            {
                WildcardSelectItem => "*",
                PathSelectItem path => string.Join('/', path.SelectedPath.Select(segment => segment.Identifier)),
                _ => null,
            }).OfType<string>(),
            .. (clause?.SelectedItems ?? []).OfType<ExpandedNavigationSelectItem>().Select(item =>
                item.PathToNavigationProperty.LastSegment.Identifier + (List(item.SelectAndExpand) is { Length: > 0 } inner ? inner : "()")),
        ];
        return names.Length == 0 ? "" : $"({string.Join(",", names.Distinct())})";
    }

    /// <summary>What rows have that were not so in the set: all of it where they were grouped, else what was added.</summary>
    private static IEnumerable<string> Made(ShapePlan shape) => shape.Set is null
        ? [.. shape.Ones.Select(one => $"{one.Name}({string.Join(",", Made(one.Shape))})"), .. shape.Fields.Select(field => field.Name)]
        : shape.Fields.Any(field => field.IsDynamic) ? ["*", .. shape.Fields.Where(field => field.IsDynamic).Select(field => field.Name)]
        : [];
}
