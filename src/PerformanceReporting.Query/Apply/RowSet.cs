using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Binding;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Apply;

/// <summary>
/// The rows that a pipeline has come to: one select in the making. Steps add to it as long as they can; what must
/// come after something already in it makes it the source of the next (<see cref="Enclosed"/>).
/// </summary>
internal sealed record RowSet(Row Row, SqlNode? Where)
{
    /// <summary>The order that the pipeline has given them; behind it stands their key.</summary>
    public IReadOnlyList<Ordering> Order { get; init; } = [];

    public long Skip { get; init; }

    public long? Take { get; init; }

    public BindingContext Context => Row.Frame.Context;

    private bool IsCut => Skip > 0 || Take is not null;

    public SqlNode Bind(QueryNode expression) => new ExpressionBinder(Context, Row).Bind(expression);

    public RowSet And(SqlNode? predicate) =>
        predicate is null ? this : this with { Where = Where is null ? predicate : new And(Where, predicate) };

    /// <summary>The same rows, to be worked on beside these.</summary>
    public RowSet Fork() => this with { Row = Row with { Frame = Row.Frame.Fork() } };

    /// <summary>The rows in whose place a select may test, group or order: not those of which a part was taken.</summary>
    public RowSet Whole() => IsCut ? Enclosed() : this;

    /// <summary>The same rows, out of a query of their own: whatever they are computed from is now a column.</summary>
    public RowSet Enclosed()
    {
        Output[] columns = [.. Row.Set.Columns.Select(column => new Output(Row.Column(column.Name), column.Name))];
        var names = Order.Select((ordering, index) => columns.FirstOrDefault(column => column.Node == ordering.Node)?.Name ?? $"_o{index}").ToList();
        var inner = Select([.. columns, .. Order.Zip(names, (ordering, name) => new Output(ordering.Node, name)).Where(column => !columns.Contains(column))]);
        var row = new Frame(Context, Row.Set, alias => new DerivedSource(inner, alias)).Root with { IsEntity = Row.IsEntity, Parts = Row.Parts };
        return new RowSet(row, null)
        {
            Order = [.. Order.Zip(names, (ordering, name) =>
                ordering with { Node = new ColumnRef(row.Alias, name, ordering.Node.Type, ordering.Node.Nullable) })],
        };
    }

    /// <summary>The rows as a query with these columns.</summary>
    public Select Select(IReadOnlyList<Output> columns)
    {
        var select = new Select { Columns = columns, From = Row.Frame.Table, Joins = Row.Frame.Joins, Where = Where };
        return !IsCut ? select
            : Take == 0 ? select.And(new Always(false))
            : select with
            {
                OrderBy = Orderings.Total(Order, Row),
                Skip = Skip > 0 ? Literal.Whole(Skip) : null,
                Take = Take is { } take ? Literal.Whole(take) : null,
            };
    }
}
