using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// Protocol 11.2.5 and 11.2.6: the options of a level, in the order that they are to be applied in, and the JSON of
/// what remains.
/// </summary>
internal sealed class Shaping(RowsInMemory rows, Evaluation evaluation)
{
    /// <summary>What matches, counted before $skip and $top, and the page that they leave.</summary>
    public (long Count, IReadOnlyList<Row> Page) Take(IReadOnlyList<Row> from, Level level)
    {
        var computed = level.Compute is { } compute ? [.. from.Select(row => Computed(row, compute))] : from;
        var matching = level.Filter is { } filter
            ? computed.Where(row => evaluation.Holds(filter.Expression, Scope.Of(row))).ToList()
            : computed;
        var sorted = Ordering.Sorted(matching, level.OrderBy, (expression, row) => evaluation.Value(expression, Scope.Of(row)));
        var page = sorted.Skip((int)(level.Skip ?? 0)).Take((int)(level.Top ?? int.MaxValue));
        return (matching.Count, [.. page]);
    }

    public JsonArray Write(IEnumerable<Row> page, Level level) => new([.. page.Select(row => Write(row, level))]);

    public JsonObject Write(Row row, Level level)
    {
        var json = new JsonObject();
        foreach (var name in Properties(row, level))
        {
            json[name] = Write(row[name]);
        }

        foreach (var item in level.SelectExpand?.SelectedItems.OfType<ExpandedNavigationSelectItem>() ?? [])
        {
            WriteExpanded(json, row, item);
        }

        return json;
    }

    public Row Computed(Row row, ComputeClause compute) => Computed(row, compute.ComputedItems);

    public Row Computed(Row row, IEnumerable<ComputeExpression> expressions) =>
        expressions.Aggregate(row, (made, one) => made.With(one.Alias, evaluation.Value(one.Expression, Scope.Of(made))));

    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        bool flag => JsonValue.Create(flag),
        long whole => JsonValue.Create(whole),
        decimal exact => JsonValue.Create(exact),
        double number => JsonValue.Create(number),
        string text => JsonValue.Create(text),
        Member member => JsonValue.Create(member.Name),
        DateOnly day => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TimeOnly time => JsonValue.Create(time.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)),
        DateTimeOffset moment => JsonValue.Create(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        TimeSpan span => JsonValue.Create(System.Xml.XmlConvert.ToString(span)),
        Row nested => new JsonObject(nested.Values.Select(pair => KeyValuePair.Create(pair.Key, Write(pair.Value)))),
        _ => throw new InvalidOperationException($"{value.GetType().Name} is not written."),
    };

    /// <summary>Without $select, or with its star, everything there is; else what is named.</summary>
    private static IEnumerable<string> Properties(Row row, Level level)
    {
        var selected = level.SelectExpand?.SelectedItems.OfType<PathSelectItem>().Select(item => item.SelectedPath.FirstSegment.Identifier).ToHashSet() ?? [];
        var all = level.SelectExpand is null || level.SelectExpand.AllSelected || level.SelectExpand.SelectedItems.OfType<WildcardSelectItem>().Any();
        return row.Values.Keys.Where(name => all || selected.Contains(name));
    }

    private void WriteExpanded(JsonObject json, Row row, ExpandedNavigationSelectItem item)
    {
        var navigation = ((NavigationPropertySegment)item.PathToNavigationProperty.LastSegment).NavigationProperty;
        var level = Level.Of(item);
        if (item.LevelsOption is { } levels)
        {
            throw new NotSupportedException($"The interpreter does not know $levels={levels.Level}.");
        }

        if (!navigation.Type.IsCollection())
        {
            json[navigation.Name] = rows.One(row, navigation.Name) is { } one ? Write(Take([one], level).Page[0], level) : null;
            return;
        }

        var (count, page) = Take(rows.Many(row, navigation.Name), level);
        json[navigation.Name] = Write(page, level);
        if (level.Count)
        {
            json[$"{navigation.Name}@odata.count"] = count;
        }
    }
}
