using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Apply;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Parsing;
using PerformanceReporting.Query.Passes;
using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>Binds the options of one level: which rows, in which order, with which columns and expansions.</summary>
internal sealed class LevelBinder(BindingContext context)
{
    public BindingContext Context => context;

    /// <summary>The level that a path leads to. Its page is cut later.</summary>
    public LevelPlan BindRoot(Target target, LevelOptions options)
    {
        var rows = Rows(target, options);
        rows = rows.And(Filter(rows.Row, options));
        Ordering[] order = target.Kind == AnswerKind.Collection
            ? Order(rows.Row, options.OrderBy, rows.Order)
            : [.. Orderings.Keys(rows.Row)];
        SqlNode[] identity = [.. rows.Row.Key];
        var projection = new Projection();
        var shape = new ShapeBinder(this, projection, order, identity).Bind(rows.Row, options);
        return new LevelPlan
        {
            Set = rows.Row.Set,
            Rows = rows.Select(projection.Columns) with { OrderBy = target.Kind == AnswerKind.Collection || HasLevels(shape) ? order : [] },
            Shape = shape,
            Identity = identity,
        };
    }

    /// <summary>Counts the rows of a target that pass the filter.</summary>
    public Select BindCount(Target target, LevelOptions options)
    {
        var rows = Rows(target, options);
        return rows.And(Filter(rows.Row, options)).Select([new Output(new CountAll())]);
    }

    /// <summary>The level of an expanded collection, below rows that come in the order given.</summary>
    public ManyPlan BindMany(Row from, Navigation navigation, LevelOptions options, LevelAbove above)
    {
        var frame = new Frame(context, context.Catalogue.Set(navigation.Target));
        var row = Computed(frame.Root, options);
        var filter = Filter(row, options);
        var order = Order(row, options.OrderBy, []);
        var inherited = above.Inherited;
        var source = new ParentSource(Linking.Parent);
        var join = new Join(false, frame.Table, Linked(frame.Root, navigation));
        var rows = new Select { Columns = [], From = source, Joins = [join, .. frame.Joins] }.And(filter);
        if (options.Top is not null || options.Skip is not null)
        {
            (rows, row, inherited, order) = Ranked(rows, row, above, order, options);
        }

        Ordering[] total = [.. inherited, .. order];
        SqlNode[] parent = [.. above.Identity.Select(index => inherited[index].Node)];
        SqlNode[] identity = [.. parent, .. row.Key];
        var projection = new Projection();
        int[] childOrdinals = [.. parent.Select(projection.Add)];
        var shape = new ShapeBinder(this, projection, total, identity).Bind(row, options);
        return new ManyPlan
        {
            Name = navigation.Name,
            Links = [.. navigation.Pairs.Select(pair => from.Column(pair.Local))],
            ChildOrdinals = childOrdinals,
            ParentOrdinals = [],
            Level = new LevelPlan
            {
                Set = row.Set,
                Rows = rows with { Columns = projection.Columns, Joins = [.. rows.Joins, .. row.Frame.Joins.Except(rows.Joins)], OrderBy = total },
                Shape = shape,
                Identity = identity,
            },
        };
    }

    /// <summary>How many entities an expanded collection has, for the row that it belongs to.</summary>
    public RowCount CountOf(Row from, Navigation navigation, LevelOptions options)
    {
        var frame = new Frame(context, context.Catalogue.Set(navigation.Target));
        var filter = Filter(Computed(frame.Root, options), options);
        return new RowCount(new Select
        {
            Columns = [new Output(new CountAll())],
            From = frame.Table,
            Joins = frame.Joins,
            Where = Frame.Matching(from, navigation, frame.Root),
        }.And(filter));
    }

    /// <summary>
    /// $top and $skip of an expanded collection hold for each parent: the rows are numbered per parent in a query of
    /// their own, and the level is read from that.
    /// </summary>
    private (Select Rows, Row Row, IReadOnlyList<Ordering> Inherited, Ordering[] Order) Ranked(
        Select rows, Row row, LevelAbove above, Ordering[] order, LevelOptions options)
    {
        const string number = "_n";
        var ranked = rows with
        {
            Columns =
            [
                .. row.Set.Columns.Select(column => new Output(row.Column(column.Name), column.Name)),
                .. above.Inherited.Select((ordering, index) => new Output(ordering.Node, Linking.OrderColumn(index))),
                new Output(new RowNumber([.. above.Identity.Select(index => above.Inherited[index].Node)], order), number),
            ],
        };
        var outer = new Frame(context, row.Set).Root;
        var place = new ColumnRef(outer.Alias, number, DataType.Int64, false);
        var skip = options.Skip ?? 0;
        SqlNode? within = skip > 0 ? new Comparison(CompareOp.Greater, place, Literal.Whole(skip)) : null;
        var cut = new Select { Columns = [], From = new DerivedSource(ranked, outer.Alias), Where = within };
        return (
            options.Top is { } top ? cut.And(new Comparison(CompareOp.LessOrEqual, place, Literal.Whole(checked(skip + top)))) : cut,
            outer,
            [.. above.Inherited.Select((ordering, index) => ordering with
            {
                Node = new ColumnRef(outer.Alias, Linking.OrderColumn(index), ordering.Node.Type, ordering.Node.Nullable),
            })],
            [new Ordering(place, false), .. Orderings.Keys(outer)]);
    }

    private static SqlNode Linked(Row row, Navigation navigation) => navigation.Pairs
        .Select((pair, index) => (SqlNode)new Test(
            CompareOp.Equal,
            row.Column(pair.Foreign),
            new ColumnRef(Linking.Parent, Linking.LinkColumn(index), row.Column(pair.Foreign).Type, true)))
        .Aggregate((left, right) => new And(left, right));

    /// <summary>Whether the model says of what type a column is; of others an answer does.</summary>
    public bool IsDeclared(EntitySet set, Column column) =>
        column.Name.Contains('/', StringComparison.Ordinal)
        || (context.Catalogue.Set(set.Name) is var declared && ReferenceEquals(set, declared))
        || declared.Columns.Any(one => one.Name == column.Name && one.Type.Kind == column.Type.Kind);

    /// <summary>The rows that $apply and $compute make of those that a path leads to.</summary>
    private static RowSet Rows(Target target, LevelOptions options)
    {
        var rows = new RowSet(target.Frame.Root, target.Where);
        rows = options.Apply?.Apply(rows).Whole() ?? rows;
        return options.Compute?.Apply(rows) ?? rows;
    }

    private static Row Computed(Row row, LevelOptions options) => options.Compute?.Apply(new RowSet(row, null)).Row ?? row;

    private SqlNode? Filter(Row row, LevelOptions options)
    {
        var filtered = options.Filter is { } filter ? new ExpressionBinder(context, filter.RangeVariable, row).Bind(filter.Expression) : null;
        var found = options.Search is { } search ? Searching.Bind(search, row) : null;
        return filtered is null || found is null ? filtered ?? found : new And(filtered, found);
    }

    /// <summary>The orderings asked for, behind them those that the rows have, and the key: rows never tie.</summary>
    private Ordering[] Order(Row row, OrderByClause? clause, IEnumerable<Ordering> given) => Orderings.Total(
        [.. clause is null ? [] : Orderings.Of(clause, new ExpressionBinder(context, clause.RangeVariable, row).Bind), .. given], row);

    private static bool HasLevels(ShapePlan shape) => shape.Manys.Count > 0 || shape.Ones.Any(one => HasLevels(one.Shape));
}

/// <summary>What a level passes down: its order, and where in that order stands what tells its rows apart.</summary>
internal sealed record LevelAbove(IReadOnlyList<Ordering> Order, IReadOnlyList<int> Identity)
{
    /// <summary>The same order as seen from the level below, by the columns of its parent.</summary>
    public IReadOnlyList<Ordering> Inherited { get; } = [.. Order.Select((ordering, index) => ordering with
    {
        Node = new ColumnRef(Linking.Parent, Linking.OrderColumn(index), ordering.Node.Type, ordering.Node.Nullable),
    })];
}
