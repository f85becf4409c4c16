using PerformanceReporting.Query.Binding;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Apply;

/// <summary>
/// <c>concat(…,…)</c>: what several pipelines make of the same rows, one after the other. A row has the values of its
/// own part; those of others it has not, which is not the same as null.
/// </summary>
internal sealed record Concatenated(IReadOnlyList<Pipeline> Branches) : Transformation
{
    /// <summary>The column that says which part a row is of. No name in a request begins like it.</summary>
    public const string Part = "@part";

    public static (Transformation Step, RowType After) Parse(string arguments, RowType type, QueryLimits limits)
    {
        Pipeline[] branches = [.. ApplyText.Split(arguments, ",").Select(part => PipelineParser.Parse(part, type, limits))];
        return branches.Length > 1
            ? Of(branches)
            : throw new MalformedQueryException("concat", "concat takes two pipelines or more.");
    }

    public static (Transformation Step, RowType After) Of(IReadOnlyList<Pipeline> branches) =>
        (new Concatenated(branches), RowType.Union([.. branches.Select(branch => branch.After)]));

    public override RowSet Apply(RowSet rows)
    {
        var input = rows.Whole();
        RowSet[] branches = [.. Branches.Select(branch => branch.Apply(input.Fork()).Whole())];
        Column[] columns = [.. branches.SelectMany(Visible).GroupBy(column => column.Name).Select(Joined)];
        var orderings = branches.SelectMany((branch, part) => branch.Order.Select((ordering, index) => (Part: part, Name: $"@o{part}.{index}", Ordering: ordering))).ToList();
        var selects = branches.Select((branch, part) => branch.Select(
        [
            new Output(Literal.Whole(part), Part),
            .. columns.Select(column => new Output(branch.Row.Has(column.Name) ? As(branch.Row.Column(column.Name), column.Type) : new Blank(column.Type), column.Name)),
            .. orderings.Select(one => new Output(one.Part == part ? one.Ordering.Node : new Blank(one.Ordering.Node.Type), one.Name)),
        ]));
        var set = input.Row.Set with
        {
            Columns = [new Column(Part, DataType.Int64, false, ""), .. columns],
            Key = [Part, .. branches.SelectMany(branch => branch.Row.Set.Key).Where(key => columns.Any(column => column.Name == key)).Distinct()],
            Navigations = [],
        };
        var row = new Frame(input.Context, set, alias => new UnionSource([.. selects], alias)).Root with
        {
            IsEntity = false,
            Parts = columns.Where(column => !branches.All(branch => branch.Row.Has(column.Name))).ToDictionary(
                column => column.Name,
                column => (IReadOnlySet<long>)branches.Index().Where(one => one.Item.Row.Has(column.Name)).Select(one => (long)one.Index).ToHashSet()),
        };
        return new RowSet(row, null)
        {
            Order =
            [
                new Ordering(row.Column(Part), false),
                .. orderings.Select(one => one.Ordering with { Node = new ColumnRef(row.Alias, one.Name, one.Ordering.Node.Type, true) }),
            ],
        };
    }

    private static IEnumerable<Column> Visible(RowSet rows) => rows.Row.Set.Columns.Where(column => !column.Name.StartsWith('@'));

    private static Column Joined(IEnumerable<Column> same) => same.First() with
    {
        Nullable = true,
        Type = same.MaxBy(column => column.Type.Scale)!.Type,
    };

    private static SqlNode As(SqlNode node, DataType type) =>
        node.Type.IsExact && node.Type.Scale != type.Scale ? new Rescaled(node, type.Scale) : node;
}
