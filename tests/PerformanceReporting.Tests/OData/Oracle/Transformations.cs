using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>Data Aggregation 3.2 and 3.3: each transformation makes an output set of its input set.</summary>
internal sealed class Transformations(RowsInMemory rows, Evaluation evaluation)
{
    private readonly Shaping _shaping = new(rows, evaluation);

    public IReadOnlyList<Row> Apply(IReadOnlyList<Row> input, Pipeline pipeline) => pipeline.Steps.Aggregate(input, Apply);

    private IReadOnlyList<Row> Apply(IReadOnlyList<Row> input, Step step) => step switch
    {
        Step.Parsed parsed => Apply(input, parsed.Node),
        Step.Identity => input,
        Step.Top top => [.. input.Take(top.Count)],
        Step.Skip skip => [.. input.Skip(skip.Count)],
        Step.OrderBy order => Ordering.Sorted(input, order.Clause, Value),
        Step.Concat concat => [.. concat.Branches.SelectMany(branch => Apply(input, branch))],
        Step.Extreme extreme => Extremes(input, extreme),
        _ => throw new NotSupportedException($"The interpreter does not know {step}."),
    };

    private IReadOnlyList<Row> Apply(IReadOnlyList<Row> input, TransformationNode node) => node switch
    {
        FilterTransformationNode filter => [.. input.Where(row => evaluation.Holds(filter.FilterClause.Expression, Scope.Of(row)))],
        ComputeTransformationNode compute => [.. input.Select(row => _shaping.Computed(row, compute.Expressions))],
        AggregateTransformationNode aggregate => (Row[])[new Row(null, Aggregates(input, aggregate))],
        GroupByTransformationNode group => Grouped(input, group),
        _ => throw new NotSupportedException($"The interpreter does not know {node.GetType().Name}."),
    };

    private object? Value(SingleValueNode expression, Row row) => evaluation.Value(expression, Scope.Of(row));

    /// <summary>3.2.3.1: one set of rows for each projection to the grouping properties, transformed, and given the projection.</summary>
    private List<Row> Grouped(IReadOnlyList<Row> input, GroupByTransformationNode group)
    {
        var projected = input.Select(row => (Row: row, Projection: Projected(row, group.GroupingProperties)));
        var made = new List<Row>();
        foreach (var set in projected.GroupBy(pair => Shaping.Write(pair.Projection)!.ToJsonString()))
        {
            IReadOnlyList<Row> members = [.. set.Select(pair => pair.Row)];
            IReadOnlyList<Row> output = group.ChildTransformations is null ? [new Row(null, new Dictionary<string, object?>())] : Apply(members, group.ChildTransformations);
            made.AddRange(output.Select(row => Merged(set.First().Projection, row)));
        }

        return made;
    }

    private static Row Merged(Row projection, Row output) =>
        new(output.Set, new Dictionary<string, object?>(output.Values.Concat(projection.Values).DistinctBy(pair => pair.Key)));

    private Row Projected(Row row, IEnumerable<GroupByPropertyNode> properties)
    {
        var values = new Dictionary<string, object?>();
        foreach (var property in properties)
        {
            values[property.Name] = property.Expression is { } expression ? Value(expression, row) : Projected(row, property.ChildTransformations);
        }

        return new Row(null, values);
    }

    private Dictionary<string, object?> Aggregates(IReadOnlyList<Row> input, AggregateTransformationNode node) =>
        node.AggregateExpressions.ToDictionary(one => one.Alias, one => one switch
        {
            AggregateExpression { Method: AggregationMethod.VirtualPropertyCount } => (long)input.Count,
            AggregateExpression expression => Aggregated(
                expression.Method, [.. input.Select(row => Value(expression.Expression, row)).OfType<object>()]),
            _ => throw new NotSupportedException($"The interpreter does not know {one.GetType().Name}."),
        });

    /// <summary>3.2.1.4: of values none of which is null; of none at all, nothing, and zero of them.</summary>
    private static object? Aggregated(AggregationMethod method, List<object> values) => method switch
    {
        AggregationMethod.CountDistinct => (long)values.Distinct(Distinct).Count(),
        _ when values.Count == 0 => null,
        AggregationMethod.Sum => Sum(values),
        AggregationMethod.Average => values[0] is double
            ? values.Average(Numbers.Double)
            : Numbers.Exact(Sum(values)) / values.Count,
        AggregationMethod.Min => values.Aggregate((one, other) => Comparison.IsGreater(one, other) ? other : one),
        AggregationMethod.Max => values.Aggregate((one, other) => Comparison.IsGreater(other, one) ? other : one),
        _ => throw new NotSupportedException($"The interpreter does not know {method}."),
    };

    private static object Sum(List<object> values) => values.Aggregate((one, other) => Numbers.Add(one, other)!);

    private static readonly IEqualityComparer<object> Distinct =
        EqualityComparer<object>.Create(Comparison.AreEqual, value => value is long or decimal ? Numbers.Exact(value).GetHashCode() : value.GetHashCode());

    /// <summary>3.3.1: the rows that are taken by their value come out in the order that the input has.</summary>
    private List<Row> Extremes(IReadOnlyList<Row> input, Step.Extreme step)
    {
        var valued = input.Select((row, place) => (Row: row, Place: place, Value: Value(step.Value, row))).ToList();
        var direction = step.IsTop ? -1 : 1;
        var considered = valued.Order(Comparer<(Row, int Place, object? Value)>.Create(
            (one, other) => Comparison.Order(one.Value, other.Value) is var found and not 0 ? found * direction : one.Place.CompareTo(other.Place)));
        var total = valued.Sum(one => Number(one.Value));
        var (taken, sum) = (new List<(Row Row, int Place)>(), 0m);
        foreach (var (row, place, value) in considered)
        {
            var isEnough = step.Measure switch
            {
                "count" => taken.Count >= step.Amount,
                "sum" => sum >= step.Amount,
                _ => total != 0 && sum / total * 100 >= step.Amount,
            };
            if (isEnough)
            {
                break;
            }

            taken.Add((row, place));
            sum += Number(value);
        }

        return [.. taken.OrderBy(one => one.Place).Select(one => one.Row)];
    }

    private static decimal Number(object? value) => value is null ? 0 : Numbers.Exact(value);
}
