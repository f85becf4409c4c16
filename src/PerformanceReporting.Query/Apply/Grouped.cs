using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Binding;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Apply;

/// <summary>
/// <c>groupby((…),aggregate(…))</c> and, with no paths to group by, <c>aggregate(…)</c>: one row for each group, or one
/// for all rows even when there are none. Null is a group like any other.
/// </summary>
internal sealed record Grouped(IReadOnlyList<GroupingPath> Paths, IReadOnlyList<Aggregation> Values) : Transformation
{
    public static (Transformation Step, RowType After) Parse(string arguments, RowType type)
    {
        var parts = ApplyText.Split(arguments, ",");
        if (parts is not ([_] or [_, _]) || ApplyText.Call(parts[0]) is not ("", { } list))
        {
            throw new MalformedQueryException("groupby", "groupby takes a list of paths in parentheses, and what to make of each group.");
        }

        var values = parts.Count == 1 ? [] : Aggregations(parts[1], type);
        var groupings = GroupingPath.ParseAll(list, type);
        return groupings.Count == 1
            ? Made(groupings[0], values, type)
            : Concatenated.Of([.. groupings.Select(paths => Made(paths, values, type)).Select(made => new Pipeline([made.Step], made.After))]);
    }

    public static (Transformation Step, RowType After) ParseAggregate(string arguments, RowType type) => Made([], Parsed(arguments, type), type);

    public override RowSet Apply(RowSet rows)
    {
        var input = Ready(rows.Whole());
        Output[] keys = [.. Paths.Select(path => new Output(input.Bind(path.Node), path.Name))];
        Output[] values = [.. Values.Select((value, index) => new Output(value.Of(input.Row.Has(Operand(index))
            ? input.Row.Column(Operand(index)) : value.Bind(input), keys.Length > 0), value.Name))];
        if (keys.Length + values.Length == 0)
        {
            // All rows together, of which nothing is asked: one row, which a select without a column could not give.
            values = [new Output(new CountAll(), All)];
        }

        var groups = input.Select([.. keys, .. values]) with { GroupBy = [.. keys.Select(key => key.Node)] };
        var set = input.Row.Set with
        {
            Columns = [.. groups.Columns.Select(column => new Column(column.Name!, column.Node.Type, column.Node.Nullable, ""))],
            Key = [.. Paths.Select(path => path.Name)],
            Navigations = [],
        };
        return new RowSet(new Frame(input.Context, set, alias => new DerivedSource(groups, alias)).Root with { IsEntity = false }, null);
    }

    /// <summary>
    /// What is computed becomes a column before it is grouped by, since SQL Server compares such terms by their text, or
    /// before it is aggregated, where that asks other rows, which SQL Server refuses within an aggregate.
    /// </summary>
    private RowSet Ready(RowSet rows)
    {
        if (Paths.All(path => rows.Bind(path.Node) is ColumnRef) && !Values.Any(value => value.Bind(rows) is { } operand && Subqueries.AreIn(operand)))
        {
            return rows;
        }

        for (var index = 0; index < Values.Count; index++)
        {
            rows = Values[index].Bind(rows) is { } operand ? rows with { Row = rows.Row.With(Operand(index), operand) } : rows;
        }

        return rows.Enclosed();
    }

    // No name in a request begins like it, and none that does is sent.
    private const string All = "@all";

    private static string Operand(int index) => $"_a{index}";

    private static (Transformation Step, RowType After) Made(
        IReadOnlyList<GroupingPath> paths, IReadOnlyList<(Aggregation Value, IEdmTypeReference Type)> values, RowType type) =>
        (new Grouped(paths, [.. values.Select(value => value.Value)]),
            type.Of([.. paths.Select(path => (path.Name, path.Node.TypeReference)), .. values.Select(value => (value.Value.Name, value.Type))]));

    private static (Aggregation Value, IEdmTypeReference Type)[] Aggregations(string text, RowType type) => ApplyText.Split(text, "/") switch
    {
        [var step] when ApplyText.Call(step) is (var name, { } given) && name.Equals("aggregate", StringComparison.OrdinalIgnoreCase) => Parsed(given, type),
        _ => throw new UnsupportedQueryException($"groupby with {ApplyText.Call(text).Name}", "Each group can be aggregated; filter before, or after."),
    };

    private static (Aggregation Value, IEdmTypeReference Type)[] Parsed(string text, RowType type) =>
        [.. ApplyText.Split(text, ",").Select(item => Aggregation.Parse(item, type))];
}
