using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>The sources of one select: the rows it is about and those reached from them by to-one navigation.</summary>
internal sealed class Frame
{
    private readonly BindingContext _context;
    private readonly List<Join> _joins = [];
    private readonly Dictionary<(string From, string Navigation), Row> _followed = [];

    public Frame(BindingContext context, EntitySet set)
        : this(context, set, alias => new TableSource(set, alias))
    {
    }

    /// <param name="set">What the rows are like.</param>
    /// <param name="from">Where they come from, under the alias given.</param>
    public Frame(BindingContext context, EntitySet set, Func<string, Source> from)
    {
        _context = context;
        Root = new Row(this, set, context.NextAlias(), false);
        Table = from(Root.Alias);
    }

    private Frame(Frame other)
    {
        _context = other._context;
        _joins.AddRange(other._joins);
        Table = other.Table;
        Root = other.Root with { Frame = this };
        foreach (var (way, row) in other._followed)
        {
            _followed.Add(way, row with { Frame = this });
        }
    }

    public Row Root { get; }

    public BindingContext Context => _context;

    public Source Table { get; }

    public IReadOnlyList<Join> Joins => [.. _joins];

    /// <summary>The same sources, to be joined with others than this.</summary>
    public Frame Fork() => new(this);

    /// <summary>The entity at the end of a to-one navigation; the same way leads to the same join.</summary>
    public Row Follow(Row from, string name)
    {
        if (_followed.TryGetValue((from.Alias, name), out var known))
        {
            return known;
        }

        var navigation = from.Set.Navigation(name);
        var target = new Row(this, _context.Catalogue.Set(navigation.Target), _context.NextAlias(), true);
        _joins.Add(new Join(true, new TableSource(target.Set, target.Alias), Matching(from, navigation, target)));
        _followed.Add((from.Alias, name), target);
        return target;
    }

    /// <summary>A join that rows must pass, toward the side that a path comes from.</summary>
    public Row Require(EntitySet set, Func<Row, SqlNode> on)
    {
        var row = new Row(this, set, _context.NextAlias(), false);
        _joins.Add(new Join(false, new TableSource(set, row.Alias), on(row)));
        return row;
    }

    /// <summary>That both ends of a navigation have equal columns; nulls match nothing.</summary>
    public static SqlNode Matching(Row from, Navigation navigation, Row target) => navigation.Pairs
        .Select(pair => (SqlNode)new Test(CompareOp.Equal, target.Column(pair.Foreign), from.Column(pair.Local)))
        .Aggregate((left, right) => new And(left, right));
}

/// <summary>A source in scope that stands for one entity at a time.</summary>
/// <param name="Optional">Whether there may be none, so that every column can be null.</param>
internal sealed record Row(Frame Frame, EntitySet Set, string Alias, bool Optional)
{
    /// <summary>Whether the row is an entity of its set, with an address, and not made by grouping or joining sets.</summary>
    public bool IsEntity { get; init; } = true;

    /// <summary>Of columns that rows joined from several sets have in some of their parts alone, the numbers of those parts.</summary>
    public IReadOnlyDictionary<string, IReadOnlySet<long>> Parts { get; init; } = new Dictionary<string, IReadOnlySet<long>>();

    /// <summary>What columns that no source has are computed from, by their names.</summary>
    public IReadOnlyDictionary<string, SqlNode> Computed { get; init; } = new Dictionary<string, SqlNode>();

    public SqlNode Column(string name)
    {
        if (Computed.TryGetValue(name, out var computed))
        {
            return computed;
        }

        var column = Set.Column(name);
        return new ColumnRef(Alias, column.Name, column.Type, column.Nullable || Optional);
    }

    public bool Has(string column) => Set.Columns.Any(one => one.Name == column);

    /// <summary>The same row with a value more, or another of that name.</summary>
    public Row With(string name, SqlNode value) => this with
    {
        Set = Set with { Columns = [.. Set.Columns.Where(column => column.Name != name), new Column(name, value.Type, value.Nullable, "")] },
        Computed = new Dictionary<string, SqlNode>(Computed) { [name] = value },
    };

    public IEnumerable<SqlNode> Key => Set.Key.Select(Column);

    public Row Follow(string navigation) => Frame.Follow(this, navigation);

    public bool Equals(Row? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Alias.GetHashCode(StringComparison.Ordinal);
}
