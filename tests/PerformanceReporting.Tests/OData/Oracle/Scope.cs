namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>What the variables of an expression stand for: <c>$it</c>, and those of the lambdas around it.</summary>
internal sealed record Scope(IReadOnlyDictionary<string, Row> Variables)
{
    public Row this[string name] => Variables[name];

    /// <summary>An expression about one instance alone.</summary>
    public static Scope Of(Row row) => new(new Dictionary<string, Row> { ["$it"] = row });

    public Scope With(string name, Row row) => new(new Dictionary<string, Row>(Variables) { [name] = row });
}
