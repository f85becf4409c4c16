using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Plans;

/// <summary>The last step: every select of a plan becomes text.</summary>
internal static class PlanWriter
{
    public static CompiledQuery Write(QueryPlan plan, Dialect dialect) => new()
    {
        Kind = plan.Kind,
        Root = Level(plan.Root, dialect),
        Count = plan.Count is null ? null : SqlWriter.Write(plan.Count, dialect),
        Guards = [.. plan.Guards.Select(guard => SqlWriter.Write(guard, dialect))],
        Page = plan.Page,
        Context = plan.Context,
    };

    private static Level Level(LevelPlan level, Dialect dialect) =>
        new(SqlWriter.Write(level.Rows, dialect), Shape(level.Shape, dialect));

    private static Shape Shape(ShapePlan shape, Dialect dialect) => new(
        shape.Set,
        shape.Fields,
        [.. shape.Ones.Select(one => new ExpandedOne(one.Name, one.Presence, Shape(one.Shape, dialect)))],
        [.. shape.Manys.Select(many => new ExpandedMany(
            many.Name, Level(many.Level, dialect), many.ParentOrdinals, many.ChildOrdinals, many.CountOrdinal))])
    {
        Key = shape.Key,
        Tag = shape.Tag,
        IsReference = shape.IsReference,
    };
}
