using Microsoft.OData.UriParser;

namespace PerformanceReporting.Query.Apply;

/// <summary><c>compute(…)</c>, or the query option of that name: rows with values more, each of which later ones may use.</summary>
internal sealed record Computed(IReadOnlyList<ComputedValue> Values) : Transformation
{
    public static (Computed Step, RowType After) Parse(string arguments, RowType type)
    {
        var values = new List<ComputedValue>();
        foreach (var item in ApplyText.Split(arguments, ","))
        {
            var (text, name) = ApplyText.Named(item);
            var expression = type.Value(text);
            type = type.With(name, expression.TypeReference);
            values.Add(new ComputedValue(name, expression));
        }

        return (new Computed(values), type);
    }

    /// <summary>What ODL has read within an $expand.</summary>
    public static Computed? Of(ComputeClause? clause) => clause is null
        ? null
        : new Computed([.. clause.ComputedItems.Select(item => new ComputedValue(item.Alias, item.Expression))]);

    public override RowSet Apply(RowSet rows) => Values.Aggregate(
        rows, (current, value) => current with { Row = current.Row.With(value.Name, current.Bind(value.Expression)) });
}

/// <summary>An expression and its name.</summary>
internal sealed record ComputedValue(string Name, QueryNode Expression);
