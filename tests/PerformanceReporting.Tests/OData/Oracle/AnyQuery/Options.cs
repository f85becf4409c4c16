using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Writes the options of a request, and of the items of its $expand.</summary>
internal sealed class Options(Random random, Catalogue catalogue, RowsInMemory rows, Literals literals)
{
    private readonly Conditions _conditions = new(random, catalogue, literals);

    private readonly Values _values = new(random, catalogue, literals);

    private int _places;

    public Question Count(EntitySet set) => new($"{set.Name}/$count", [("$filter", Filter(set, "$", 3, true))]);

    public Question Collection(string path, EntitySet set) => new(path, Level(set, 2, true, true));

    public Question Entity(EntitySet set) => new($"{set.Name}({Key(set)})", Level(set, 2, false, true));

    public Question? Related(EntitySet set)
    {
        if (set.Navigations.Count == 0)
        {
            return null;
        }

        var way = set.Navigations[random.Next(set.Navigations.Count)];
        return new Question($"{set.Name}({Key(set)})/{way.Name}", Level(catalogue.Set(way.Target), 1, way.IsMany, true));
    }

    private string Key(EntitySet set)
    {
        var held = rows.Of(set.Name);
        var row = held.Count == 0 ? null : held[random.Next(held.Count)];
        var values = set.Key.Select(name => (Name: name, Value: random.Next(20) == 0 ? 99_999L : row?[name] ?? 1L)).ToList();
        return values.Count == 1 && random.Next(3) > 0 ? $"{values[0].Value}" : string.Join(',', values.Select(value => $"{value.Name}={value.Value}"));
    }

    private List<(string Name, Term Value)> Level(EntitySet set, int depth, bool isMany, bool isRoot)
    {
        var options = new List<(string, Term)>();
        var place = $"{set.Name} {++_places}";
        if (isMany && random.Next(10) < 6)
        {
            options.Add(("$filter", Filter(set, place, random.Next(4), isRoot)));
        }

        if (isMany && random.Next(10) < 4)
        {
            options.Add(("$orderby", Order(Here.In(set, place))));
        }

        if (random.Next(10) < (isMany ? 7 : 3))
        {
            options.Add(("$select", Select(set, place)));
        }

        if (depth > 0 && set.Navigations.Count > 0 && random.Next(10) < 3)
        {
            options.Add(("$expand", Expand(set, depth)));
        }

        if (isMany && random.Next(10) < 4)
        {
            options.Add(("$top", Form.Word("top", place, $"{random.Next(12)}")));
        }

        if (isMany && random.Next(10) < 2)
        {
            options.Add(("$skip", Form.Word("skip", place, $"{random.Next(12)}")));
        }

        if (isMany && random.Next(10) < 2)
        {
            options.Add(("$count", Form.Word("count", place, "true")));
        }

        return options;
    }

    private Term Filter(EntitySet set, string place, int depth, bool isRoot) => _conditions.Any(Here.In(set, place, isRoot), depth);

    private Listing Order(Here here)
    {
        var items = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(4) == 0 ? Expression(here) : _values.Column(here).Term);
        // The same expression twice would be refused.
        return new Listing("orderby", here.Place, "", ",", "", [.. items.DistinctBy(item => item.Text).Select(item =>
            new Form("order", here.Place, $"«0»{(random.Next(3) switch { 0 => " desc", 1 => " asc", _ => "" })}", [item]))], 1);
    }

    private Term Expression(Here here) =>
        _values.Computed(here, random.Next(3) switch { 0 => DataKind.Decimal, 1 => DataKind.Text, _ => DataKind.Int32 }).Value;

    private Listing Select(EntitySet set, string place) => new("select", place, "", ",", "",
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => set.Columns[random.Next(set.Columns.Count)].Name).Distinct().Select(name => Form.Word("column", place, name))], 1);

    private Listing Expand(EntitySet set, int depth)
    {
        var ways = Enumerable.Range(0, random.Next(1, 3)).Select(_ => set.Navigations[random.Next(set.Navigations.Count)]).DistinctBy(way => way.Name);
        return new Listing("expand", set.Name, "", ",", "", [.. ways.Select(way => Item(way, depth))], 1);
    }

    private Form Item(Navigation way, int depth)
    {
        var level = Level(catalogue.Set(way.Target), depth - 1, way.IsMany, false);
        var options = level.Select(option => new Form("option", "", $"{option.Name}=«0»", [option.Value]));
        return new Form("item", "", $"{way.Name}«0»", [new Listing("options", "", "(", ";", ")", [.. options], 0)]);
    }
}
