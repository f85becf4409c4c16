using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>What a path leads to: the rows it stands for and what of them is wanted.</summary>
internal sealed record Target
{
    public required AnswerKind Kind { get; init; }

    public required Frame Frame { get; init; }

    /// <summary>The keys that the path names along its way.</summary>
    public SqlNode? Where { get; init; }

    /// <summary>The one property wanted, if any.</summary>
    public string? Property { get; init; }

    public IReadOnlyList<Select> Guards { get; init; } = [];
}

/// <summary>Turns the segments of a path into joins: from the entities wanted back to the set that it starts from.</summary>
internal static class PathBinder
{
    public static Target Bind(ODataPath path, BindingContext context)
    {
        var hops = new List<Hop>();
        AnswerKind? ending = null;
        string? property = null;
        foreach (var segment in path)
        {
            switch (segment)
            {
                case EntitySetSegment set when hops.Count == 0:
                    hops.Add(new Hop(context.Catalogue.Set(set.EntitySet.Name), null));
                    break;
                case KeySegment key:
                    hops[^1] = hops[^1] with { Key = [.. key.Keys] };
                    break;
                case NavigationPropertySegment step:
                    var navigation = hops[^1].Set.Navigation(step.NavigationProperty.Name);
                    hops.Add(new Hop(context.Catalogue.Set(navigation.Target), navigation));
                    break;
                case TypeSegment:
                    // No type has others derived from it: a cast leads to what is there.
                    break;
                case PropertySegment one:
                    (ending, property) = (AnswerKind.Property, one.Property.Name);
                    break;
                case ValueSegment when property is not null:
                    ending = AnswerKind.RawValue;
                    break;
                case CountSegment when property is null:
                    ending = AnswerKind.Count;
                    break;
                default:
                    throw new UnsupportedQueryException($"the path segment {segment.Identifier ?? segment.GetType().Name}");
            }
        }

        var last = hops[^1];
        var (frame, where) = Join(hops, context);
        return new Target
        {
            Kind = ending ?? (last.IsMany ? AnswerKind.Collection : AnswerKind.Entity),
            Frame = frame,
            Where = where,
            Property = property,
            Guards = last is { Via: not null, Key: null } ? [Exists([.. hops[..^1]], context)] : [],
        };
    }

    private static (Frame Frame, SqlNode? Where) Join(IReadOnlyList<Hop> hops, BindingContext context)
    {
        var frame = new Frame(context, hops[^1].Set);
        var row = frame.Root;
        SqlNode? where = null;
        for (var index = hops.Count - 1; index >= 0; index--)
        {
            foreach (var (name, value) in hops[index].Key ?? [])
            {
                var test = Comparisons.Compare(CompareOp.Equal, row.Column(name), Literals.From(value, context, null));
                where = where is null ? test : new And(where, test);
            }

            if (hops[index].Via is { } via)
            {
                var target = row;
                row = frame.Require(hops[index - 1].Set, from => Frame.Matching(from, via, target));
            }
        }

        return (frame, where);
    }

    private static Select Exists(IReadOnlyList<Hop> hops, BindingContext context)
    {
        var (frame, where) = Join(hops, context);
        return new Select
        {
            Columns = [new Output(new Literal(true, DataType.Boolean))],
            From = frame.Table,
            Joins = frame.Joins,
            Where = where,
        };
    }

    /// <summary>One entity set on the way, how it was come to and which of its entities is meant.</summary>
    private sealed record Hop(EntitySet Set, Navigation? Via, IReadOnlyList<KeyValuePair<string, object>>? Key = null)
    {
        public bool IsMany => Key is null && (Via is null || Via.IsMany);
    }
}
