using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Plans;

/// <summary>What a query means, before it is text: handed from pass to pass.</summary>
internal sealed record QueryPlan
{
    public required AnswerKind Kind { get; init; }

    public required LevelPlan Root { get; init; }

    /// <summary>Counts all rows that match, whatever page of them is sent.</summary>
    public Select? Count { get; init; }

    /// <summary>Queries that must find a row, or the path leads nowhere.</summary>
    public IReadOnlyList<Select> Guards { get; init; } = [];

    public PageShape? Page { get; init; }

    public required string Context { get; init; }

    /// <summary>Applies a pass to every select of the plan.</summary>
    public QueryPlan Map(Func<Select, Select> pass) => this with
    {
        Root = Root.Map(pass),
        Count = Count is null ? null : pass(Count),
        Guards = [.. Guards.Select(pass)],
    };
}

/// <summary>One statement of the answer: the rows of a set and, below it, the statements of its to-many expansions.</summary>
internal sealed record LevelPlan
{
    public required EntitySet Set { get; init; }

    public required Select Rows { get; init; }

    public required ShapePlan Shape { get; init; }

    /// <summary>What tells a row of this level from every other; part of <see cref="Select.OrderBy"/>.</summary>
    public required IReadOnlyList<SqlNode> Identity { get; init; }

    public LevelPlan Map(Func<Select, Select> pass) => this with { Rows = pass(Rows), Shape = Shape.Map(pass) };
}

/// <summary>How the columns of a row make an object.</summary>
internal sealed record ShapePlan(
    EntitySet? Set, IReadOnlyList<Field> Fields, IReadOnlyList<OnePlan> Ones, IReadOnlyList<ManyPlan> Manys)
{
    public IReadOnlyList<Field> Key { get; init; } = [];

    public int? Tag { get; init; }

    public bool IsReference { get; init; }

    public ShapePlan Map(Func<Select, Select> pass) => this with
    {
        Ones = [.. Ones.Select(one => one with { Shape = one.Shape.Map(pass) })],
        Manys = [.. Manys.Select(many => many with { Level = many.Level.Map(pass) })],
    };
}

/// <summary>An object in the same row; null where the presence column is.</summary>
internal sealed record OnePlan(string Name, int? Presence, ShapePlan Shape);

/// <summary>An expanded collection: a level of its own, tied to its parents by equal columns.</summary>
internal sealed record ManyPlan
{
    public required string Name { get; init; }

    public required LevelPlan Level { get; init; }

    /// <summary>The parent's side of the navigation, in the parent's terms.</summary>
    public required IReadOnlyList<SqlNode> Links { get; init; }

    public required IReadOnlyList<int> ParentOrdinals { get; init; }

    public required IReadOnlyList<int> ChildOrdinals { get; init; }

    public int? CountOrdinal { get; init; }
}
