namespace PerformanceReporting.Query.Sql;

/// <summary>One select statement. Nothing in it is text yet.</summary>
internal sealed record Select
{
    public required IReadOnlyList<Output> Columns { get; init; }

    public required Source From { get; init; }

    public IReadOnlyList<Join> Joins { get; init; } = [];

    public SqlNode? Where { get; init; }

    /// <summary>What rows are made one by; a select without it is grouped too when its columns aggregate.</summary>
    public IReadOnlyList<SqlNode> GroupBy { get; init; } = [];

    public IReadOnlyList<Ordering> OrderBy { get; init; } = [];

    public Literal? Skip { get; init; }

    public Literal? Take { get; init; }

    public bool IsPaged => Skip is not null || Take is not null;

    public Select And(SqlNode? predicate) =>
        predicate is null ? this : this with { Where = Where is null ? predicate : new And(Where, predicate) };

    public override string ToString() => $"{From}{string.Concat(Joins)} where {Where}";
}

/// <summary>A column of the result. The name matters only to a query around this one.</summary>
internal sealed record Output(SqlNode Node, string? Name = null);

internal sealed record Ordering(SqlNode Node, bool Descending)
{
    public override string ToString() => Descending ? $"{Node} desc" : $"{Node}";
}

internal sealed record Join(bool Optional, Source Source, SqlNode On)
{
    public override string ToString() => $" {(Optional ? "left join" : "join")} {Source} on {On}";
}

/// <summary>Where rows come from, under the alias that columns refer to.</summary>
internal abstract record Source(string Alias);

/// <summary>The view behind an entity set; scope and time are added to it by <see cref="Passes.Scoping"/>.</summary>
internal sealed record TableSource(Model.EntitySet Set, string Alias) : Source(Alias)
{
    public override string ToString() => $"{Set.Source} {Alias}";
}

internal sealed record DerivedSource(Select Rows, string Alias) : Source(Alias)
{
    public override string ToString() => $"({Rows}) {Alias}";
}

/// <summary>The rows of several queries, one after the other; all have the same columns.</summary>
internal sealed record UnionSource(IReadOnlyList<Select> Branches, string Alias) : Source(Alias)
{
    public override string ToString() => $"({string.Join(" union all ", Branches)}) {Alias}";
}

/// <summary>The rows of the level above, put in place by <see cref="Passes.Linking"/> once these are settled.</summary>
internal sealed record ParentSource(string Alias) : Source(Alias)
{
    public override string ToString() => $"parent {Alias}";
}
