namespace PerformanceReporting.Query;

/// <summary>A condition on the rows of one set, over its own columns.</summary>
public abstract record RowRule
{
    private RowRule()
    {
    }

    public static readonly RowRule All = new Everything();

    public static readonly RowRule Nothing = new None();

    public static RowRule Where(string column, object value) => new Among(column, [value]);

    public static RowRule Where(string column, IReadOnlyList<object> values) => values.Count == 0 ? Nothing : new Among(column, values);

    public static RowRule Both(params IReadOnlyList<RowRule> rules) => new AllOf(rules);

    public static RowRule Either(params IReadOnlyList<RowRule> rules) => new AnyOf(rules);

    internal sealed record Everything : RowRule;

    internal sealed record None : RowRule;

    internal sealed record Among(string Column, IReadOnlyList<object> Values) : RowRule;

    internal sealed record AllOf(IReadOnlyList<RowRule> Rules) : RowRule;

    internal sealed record AnyOf(IReadOnlyList<RowRule> Rules) : RowRule;
}

/// <summary>
/// Which rows the caller may see, set by set. The compiler adds the rule wherever a set is read: at the root, in
/// $expand, $apply, $count, $search, any and all. A set without a rule shows nothing.
/// </summary>
public sealed record RowScope(IReadOnlyDictionary<string, RowRule> Rules)
{
    public RowRule For(string entitySet) => Rules.GetValueOrDefault(entitySet, RowRule.Nothing);
}
