using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>The sources of one select: the rows it is about and those reached from them by to-one navigation.</summary>
internal sealed class Frame
{
    private readonly BindingContext _context;
    private readonly List<Join> _joins = [];
    private readonly Dictionary<(Row From, string Navigation), Row> _followed = [];

    public Frame(BindingContext context, EntitySet set)
    {
        _context = context;
        Root = new Row(this, set, context.NextAlias(), false);
    }

    public Row Root { get; }

    public BindingContext Context => _context;

    public TableSource Table => new(Root.Set, Root.Alias);

    public IReadOnlyList<Join> Joins => [.. _joins];

    /// <summary>The entity at the end of a to-one navigation; the same way leads to the same join.</summary>
    public Row Follow(Row from, string name)
    {
        if (_followed.TryGetValue((from, name), out var known))
        {
            return known;
        }

        var navigation = from.Set.Navigation(name);
        var target = new Row(this, _context.Catalogue.Set(navigation.Target), _context.NextAlias(), true);
        _joins.Add(new Join(true, new TableSource(target.Set, target.Alias), Matching(from, navigation, target)));
        _followed.Add((from, name), target);
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
    public ColumnRef Column(string name)
    {
        var column = Set.Column(name);
        return new ColumnRef(Alias, column.Name, column.Type, column.Nullable || Optional);
    }

    public IEnumerable<ColumnRef> Key => Set.Key.Select(Column);

    public Row Follow(string navigation) => Frame.Follow(this, navigation);

    public bool Equals(Row? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Alias.GetHashCode(StringComparison.Ordinal);
}
