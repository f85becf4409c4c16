using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Writes values: columns here or at the end of a path, and what functions and operators make of them.</summary>
internal sealed class Values(Random random, Catalogue catalogue, Literals literals)
{
    private readonly Functions _functions = new(random);

    /// <summary>A column that an expression may name.</summary>
    /// <param name="Term">How it is written.</param>
    /// <param name="Set">The set that it is of.</param>
    /// <param name="Column">What it is there.</param>
    internal sealed record Found(Term Term, EntitySet Set, Column Column)
    {
        /// <summary>Whether ODL lets it be compared with a null in a list: it goes by the last name of a path alone.</summary>
        public bool IsNullable => Column.Nullable;
    }

    /// <summary>Any column, near or far.</summary>
    public Found Column(Here here)
    {
        var (set, prefix) = Walk(here);
        return Named(here, set, prefix, set.Columns[random.Next(set.Columns.Count)]);
    }

    /// <summary>A column of a kind, or null where a few attempts find none.</summary>
    public Found? Column(Here here, DataKind kind)
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var (set, prefix) = Walk(here);
            if (set.Columns.Where(column => column.Type.Kind == kind).ToList() is { Count: > 0 } columns)
            {
                return Named(here, set, prefix, columns[random.Next(columns.Count)]);
            }
        }

        return null;
    }

    /// <summary>A collection that a path leads to.</summary>
    public (string Path, EntitySet Set)? Many(Here here)
    {
        var (set, prefix) = Walk(here);
        return set.Navigations.Where(navigation => navigation.IsMany).ToList() is { Count: > 0 } ways
            ? (prefix + ways[random.Next(ways.Count)].Name is var path ? path : "", catalogue.Set(set.Navigation(path[prefix.Length..]).Target))
            : null;
    }

    /// <summary>An expression of a kind, and a literal to compare it with.</summary>
    public (Term Value, string Literal) Computed(Here here, DataKind kind)
    {
        if (Column(here, kind) is not { } found)
        {
            return (Form.Word("number", here.Place, "1 add 1"), "2");
        }

        var literal = literals.Near(random, found.Set, found.Column);
        return kind switch
        {
            DataKind.Text => _functions.OfText(here, found.Term, literal, Literals.Quoted(literals.Piece(random, found.Set, found.Column))),
            DataKind.Decimal => _functions.OfNumber(here, found.Term, (Column(here, DataKind.Decimal) ?? found).Term, literal),
            DataKind.Date => _functions.OfDay(here, found, Column(here, DataKind.Moment), literal),
            _ => _functions.OfWhole(here, found.Term, literal),
        };
    }

    private static Found Named(Here here, EntitySet set, string prefix, Column column) =>
        new(Form.Word($"{column.Type}", here.Place, prefix + column.Name), set, column);

    /// <summary>Goes along none, one or two ways that lead to one; now and then it starts outside the lambda.</summary>
    private (EntitySet Set, string Prefix) Walk(Here here)
    {
        var (set, prefix) = here.Outer is { IsRoot: true } outer && random.Next(6) == 0 ? (outer.Set, "$it/") : (here.Set, here.Prefix);
        for (var steps = random.Next(4) switch { 0 => 1, 1 => random.Next(3), _ => 0 }; steps > 0; steps--)
        {
            if (set.Navigations.Where(navigation => !navigation.IsMany).ToList() is { Count: > 0 } ways)
            {
                var way = ways[random.Next(ways.Count)];
                (set, prefix) = (catalogue.Set(way.Target), $"{prefix}{way.Name}/");
            }
        }

        return (set, prefix);
    }
}
