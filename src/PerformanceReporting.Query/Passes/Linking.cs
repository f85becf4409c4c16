using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Puts under each expanded collection the rows it hangs on. The statement of a collection starts from its parent's
/// own select, pages and filters included, reduced to what ties and orders it; so both come in one order and are
/// joined as they stream.
/// </summary>
internal static class Linking
{
    /// <summary>The alias of the level above in the select of the level below.</summary>
    public const string Parent = "p";

    public static string OrderColumn(int index) => $"_o{index}";

    public static string LinkColumn(int index) => $"_l{index}";

    public static QueryPlan Apply(QueryPlan plan) => plan with { Root = Link(plan.Root) };

    private static LevelPlan Link(LevelPlan level) => level with { Shape = Link(level.Shape, level.Rows) };

    private static ShapePlan Link(ShapePlan shape, Select parent) => shape with
    {
        Ones = [.. shape.Ones.Select(one => one with { Shape = Link(one.Shape, parent) })],
        Manys = [.. shape.Manys.Select(many => many with { Level = Link(Place(many, parent)) })],
    };

    private static LevelPlan Place(ManyPlan many, Select parent)
    {
        var spine = parent with
        {
            Columns =
            [
                .. parent.OrderBy.Select((ordering, index) => new Output(ordering.Node, OrderColumn(index))),
                .. many.Links.Select((link, index) => new Output(link, LinkColumn(index))),
            ],
            OrderBy = parent.IsPaged ? parent.OrderBy : [],
        };
        return many.Level with { Rows = new Placing(spine).Rewrite(many.Level.Rows) };
    }

    private sealed class Placing(Select spine) : SqlRewriter
    {
        protected override Source Rewrite(Source source) =>
            source is ParentSource parent ? new DerivedSource(spine, parent.Alias) : base.Rewrite(source);
    }
}
