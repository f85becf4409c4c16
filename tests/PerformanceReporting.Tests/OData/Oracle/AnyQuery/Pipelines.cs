using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Writes what $apply and $compute may say, and the ordering that makes their answers a sequence.</summary>
internal sealed class Pipelines(Random random, Catalogue catalogue, Literals literals)
{
    private readonly Conditions _conditions = new(random, catalogue, literals);

    private readonly Values _values = new(random, catalogue, literals);

    /// <summary>Filter if need be, group, aggregate; then options over what came of it.</summary>
    public Question Grouped(EntitySet set)
    {
        var here = Here.In(set, set.Name);
        var paths = Enumerable.Range(0, random.Next(1, 4)).Select(_ => _values.Column(here)).DistinctBy(found => found.Term.Text).ToList();
        var aliases = new List<string>();
        var steps = new List<Term>();
        if (random.Next(3) == 0)
        {
            steps.Add(Filter(here));
        }

        var inside = random.Next(5) == 0 ? null : Aggregate(here, aliases);
        steps.Add(new Form("groupby", here.Place, inside is null ? "groupby((«0»))" : "groupby((«0»),«1»)", [Paths(here, paths), .. inside is null ? [] : (Term[])[inside]]));
        List<(string, Term)> options = [("$apply", Steps(steps))];
        if (aliases.Count > 0 && random.Next(4) == 0)
        {
            options.Add(("$filter", Form.Word("filter", "after", $"{aliases[0]} {(random.Next(2) == 0 ? "ne null" : "gt 1")}")));
        }

        if (random.Next(2) == 0)
        {
            options.Add(("$orderby", Form.Word("orderby", "after", string.Join(',', paths.Select(found => found.Term.Text + (random.Next(2) == 0 ? " desc" : ""))))));
            options.Add(("$top", Form.Word("top", "after", $"{random.Next(1, 15)}")));
        }

        return new Question(set.Name, options);
    }

    /// <summary>One row for the whole set.</summary>
    public Question Whole(EntitySet set)
    {
        var here = Here.In(set, set.Name);
        return new Question(set.Name, [("$apply", Steps([.. random.Next(2) == 0 ? [Filter(here)] : (Term[])[], Aggregate(here, [])]))]);
    }

    /// <summary>Steps that leave entities entities.</summary>
    public Question Chosen(EntitySet set)
    {
        var here = Here.In(set, set.Name);
        var key = string.Join(',', set.Key);
        Term[] steps =
        [
            .. random.Next(2) == 0 ? [Filter(here)] : (Term[])[],
            random.Next(4) switch
            {
                0 => Word($"orderby({_values.Column(here).Term.Text} desc,{key})/top({random.Next(1, 9)})"),
                1 => Word($"orderby({_values.Column(here).Term.Text},{key})/skip({random.Next(9)})/top({random.Next(1, 9)})"),
                2 => Word("identity"),
                _ => Word($"{(random.Next(2) == 0 ? "top" : "bottom")}count({random.Next(1, 9)},{Number(here)})"),
            },
            .. random.Next(3) == 0 ? [Aggregate(here, [])] : (Term[])[],
        ];
        return new Question(set.Name, [("$apply", Steps(steps)), .. steps.Length < 3 && random.Next(2) == 0 ? [("$select", Word(key))] : ((string, Term)[])[]]);
    }

    /// <summary>Computed properties, which conditions and orderings may use.</summary>
    public Question Computed(EntitySet set)
    {
        var here = Here.In(set, set.Name);
        var (value, literal) = _values.Computed(here, random.Next(3) switch { 0 => DataKind.Decimal, 1 => DataKind.Text, _ => DataKind.Int32 });
        List<(string, Term)> options = [("$compute", new Form("compute", here.Place, "«0» as Made", [value]))];
        if (random.Next(2) == 0)
        {
            options.Add(("$filter", Word($"Made {(random.Next(2) == 0 ? "ne" : "gt")} {literal}")));
        }

        if (random.Next(2) == 0)
        {
            options.Add(("$orderby", Word($"Made desc,{string.Join(',', set.Key)}")));
        }

        options.Add(("$select", Word($"{set.Key[0]},Made")));
        return new Question(set.Name, options);
    }

    private Form Filter(Here here) => new("filter", here.Place, "filter(«0»)", [_conditions.Any(here, 1)]);

    /// <param name="here">Whose properties are aggregated.</param>
    /// <param name="numbers">Takes the aliases that name numbers.</param>
    private Listing Aggregate(Here here, List<string> numbers) => new(
        "aggregate", here.Place, "aggregate(", ",", ")", [.. Enumerable.Range(0, random.Next(1, 4)).Select(index => One(here, $"A{index}", numbers))], 1);

    private Form One(Here here, string alias, List<string> aliases)
    {
        var choice = random.Next(6);
        if (choice != 2)
        {
            aliases.Add(alias);
        }

        return choice switch
        {
            0 => Word($"$count as {alias}"),
            1 => Word($"{_values.Column(here).Term.Text} with countdistinct as {alias}"),
            2 => Word($"{Ordered(here)} with {(random.Next(2) == 0 ? "min" : "max")} as {alias}"),
            3 => Word($"{Number(here)} with average as {alias}"),
            4 => Word($"{Number(here)} mul 2 with sum as {alias}"),
            _ => Word($"{Number(here)} with sum as {alias}"),
        };
    }

    private string Number(Here here) => (_values.Column(here, DataKind.Decimal) ?? _values.Column(here, DataKind.Int32))!.Term.Text;

    private string Ordered(Here here) => (_values.Column(here, random.Next(4) switch { 0 => DataKind.Decimal, 1 => DataKind.Date, 2 => DataKind.Moment, _ => DataKind.Text }) ?? _values.Column(here, DataKind.Int32))!.Term.Text;

    private static Listing Paths(Here here, IEnumerable<Values.Found> paths) => new("paths", here.Place, "", ",", "", [.. paths.Select(found => found.Term)], 1);

    private static Listing Steps(IReadOnlyList<Term> steps) => new("steps", "", "", "/", "", steps, 1);

    private static Form Word(string text) => Form.Word("word", "", text);
}
