using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Apply;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Parsing;
using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>Binds $select and $expand: the columns of a level, and how they make an object.</summary>
internal sealed class ShapeBinder(
    LevelBinder levels, Projection projection, IReadOnlyList<Ordering> order, IReadOnlyList<SqlNode> identity)
{
    public ShapePlan Bind(Row row, LevelOptions options) => options.IsReference ? Reference(row) : Bind(row, options.SelectExpand);

    private ShapePlan Reference(Row row) => row.IsEntity
        ? new ShapePlan(row.Set, [], [], []) { Key = Key(row), IsReference = true }
        : throw new MalformedQueryException("$ref", "What was grouped is no entity and has no address.");

    private Field[] Key(Row row) => [.. row.Set.Key.Select(name => FieldOf(row, row.Set.Column(name)))];

    private ShapePlan Bind(Row row, SelectExpandClause? clause)
    {
        Field[] fields = [.. Selected(row.Set, clause).Select(column =>
            FieldOf(row, column))];
        if (!row.IsEntity)
        {
            return Nested(fields);
        }

        var ones = new List<OnePlan>();
        var manys = new List<ManyPlan>();
        foreach (var item in clause?.SelectedItems.OfType<ExpandedReferenceSelectItem>() ?? [])
        {
            if (item is ExpandedCountSelectItem counted)
            {
                fields = [.. fields, CountOf(row, counted)];
                continue;
            }

            var navigation = NavigationOf(row, item);
            var options = Options(item);
            if (navigation.IsMany)
            {
                manys.Add(Many(row, navigation, options));
            }
            else
            {
                ones.Add(One(row, navigation, options));
            }
        }

        return new ShapePlan(row.Set, fields, ones, manys)
        {
            Key = levels.Context.Identified ? Key(row) : [],
            Tag = levels.Context.TagOf(row.Set) is { } tag ? projection.Add(row.Column(tag)) : null,
        };
    }

    /// <summary>The columns that a $select names, in the order of the type; all without one.</summary>
    public static IEnumerable<Column> Selected(EntitySet set, SelectExpandClause? clause)
    {
        if (clause is null || clause.AllSelected || clause.SelectedItems.OfType<WildcardSelectItem>().Any())
        {
            return set.Columns.Where(column => !column.Name.StartsWith('@'));
        }

        var names = new HashSet<string>();
        foreach (var item in clause.SelectedItems.OfType<PathSelectItem>())
        {
            if (item is not { FilterOption: null, SearchOption: null, OrderByOption: null, TopOption: null, SkipOption: null, CountOption: null, ComputeOption: null, SelectAndExpand: null or { AllSelected: true } })
            {
                throw new MalformedQueryException("$select", $"{PathOf(item.SelectedPath)} is one value: it takes no options of its own.");
            }

            switch (item.SelectedPath)
            {
                case { Count: 1, FirstSegment: PropertySegment property }:
                    names.Add(property.Property.Name);
                    break;
                case { Count: 1, FirstSegment: DynamicPathSegment computed }:
                    names.Add(computed.Identifier);
                    break;
                case var path when set.Columns.Any(column => column.Name == PathOf(path)):
                    names.Add(PathOf(path));
                    break;
                case { Count: 1, FirstSegment: NavigationPropertySegment }:
                    // The navigation's link is named, and nothing of it is sent without $expand.
                    break;
                default:
                    throw new UnsupportedQueryException("$select of a path", "Expand the navigation and select within it.");
            }
        }

        return set.Columns.Where(column => names.Contains(column.Name) || names.Contains(column.Name.Split('/')[0]));
    }

    private Field FieldOf(Row row, Column column)
    {
        var node = row.Column(column.Name);
        return new Field(column.Name, column.Type, projection.Add(node), node.Nullable)
        {
            IsDynamic = !levels.IsDeclared(row.Set, column),
            Presence = row.Parts.TryGetValue(column.Name, out var parts) ? new Presence(projection.Add(row.Column(Concatenated.Part)), parts) : null,
        };
    }

    private static string PathOf(ODataSelectPath path) => string.Join('/', path.Select(segment => segment.Identifier));

    /// <summary>What was grouped by a path stands in objects within the object.</summary>
    private static ShapePlan Nested(IReadOnlyList<Field> fields) => new(
        null,
        [.. fields.Where(field => !field.Name.Contains('/', StringComparison.Ordinal))],
        [
            .. fields.Where(field => field.Name.Contains('/', StringComparison.Ordinal))
                .Select(field => (Parts: field.Name.Split('/', 2), Field: field))
                .GroupBy(one => one.Parts[0])
                .Select(group => new OnePlan(group.Key, null, Nested([.. group.Select(one => one.Field with { Name = one.Parts[1] })]))),
        ],
        []);

    private OnePlan One(Row row, Navigation navigation, LevelOptions options)
    {
        if (options is not { Filter: null, Search: null, OrderBy: null, Top: null, Skip: null, Count: false })
        {
            throw new MalformedQueryException(
                navigation.Name, $"{navigation.Name} is one entity: $filter, $search, $orderby, $top, $skip and $count have no place there.");
        }

        var target = row.Follow(navigation.Name);
        return new OnePlan(navigation.Name, projection.Add(target.Key.First()), Bind(target, options));
    }

    private ManyPlan Many(Row row, Navigation navigation, LevelOptions options)
    {
        var above = new LevelAbove(order, [.. identity.Select(node => order.TakeWhile(ordering => ordering.Node != node).Count())]);
        return levels.BindMany(row, navigation, options, above) with
        {
            ParentOrdinals = [.. identity.Select(projection.Add)],
            CountOrdinal = options.Count ? projection.Add(levels.CountOf(row, navigation, options)) : null,
        };
    }

    /// <summary>The number of related entities, in the place of them.</summary>
    private Field CountOf(Row row, ExpandedCountSelectItem item)
    {
        var navigation = NavigationOf(row, item);
        if (!navigation.IsMany)
        {
            throw new MalformedQueryException(navigation.Name, $"{navigation.Name} is one entity: there is nothing to count.");
        }

        var count = levels.CountOf(row, navigation, new LevelOptions { Filter = item.FilterOption, Search = item.SearchOption });
        return new Field($"{navigation.Name}@odata.count", DataType.Int64, projection.Add(count), false);
    }

    private static Navigation NavigationOf(Row row, ExpandedReferenceSelectItem item) =>
        item.PathToNavigationProperty.Where(segment => segment is not TypeSegment).ToList() is [NavigationPropertySegment segment]
            ? row.Set.Navigation(segment.NavigationProperty.Name)
            : throw new UnsupportedQueryException("$expand of a path", "Expand step by step.");

    private static LevelOptions Options(ExpandedReferenceSelectItem item)
    {
        Refuse(item.ApplyOption, "$apply in $expand");
        return new LevelOptions
        {
            Compute = Computed.Of(item.ComputeOption),
            Filter = item.FilterOption,
            Search = item.SearchOption,
            OrderBy = item.OrderByOption,
            Top = item.TopOption,
            Skip = item.SkipOption,
            Count = item.CountOption ?? false,
            SelectExpand = (item as ExpandedNavigationSelectItem)?.SelectAndExpand,
            IsReference = item is not ExpandedNavigationSelectItem,
        };
    }

    private static void Refuse(object? option, string name)
    {
        if (option is not null)
        {
            throw new UnsupportedQueryException(name);
        }
    }
}
