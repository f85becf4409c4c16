using System.Data;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query;

/// <summary>What kind of answer a path asks for.</summary>
public enum AnswerKind
{
    Collection,
    Entity,

    /// <summary>One property of one entity, as JSON.</summary>
    Property,

    /// <summary>One property of one entity, as plain text.</summary>
    RawValue,

    /// <summary>A number of rows, as plain text.</summary>
    Count,
}

/// <summary>A query ready to run: its statements and how their rows make the answer.</summary>
public sealed record CompiledQuery
{
    public required AnswerKind Kind { get; init; }

    public required Level Root { get; init; }

    /// <summary>Gives <c>@odata.count</c>, where it was asked for.</summary>
    public Statement? Count { get; init; }

    /// <summary>Each must find a row, else the path leads nowhere.</summary>
    public IReadOnlyList<Statement> Guards { get; init; } = [];

    /// <summary>Set when the answer may be a page with another after it.</summary>
    public PageShape? Page { get; init; }

    /// <summary>What follows <c>$metadata#</c> in the context address.</summary>
    public required string Context { get; init; }
}

/// <summary>SQL text and the parameters that it names.</summary>
public sealed record Statement(string Sql, IReadOnlyList<QueryParameter> Parameters);

/// <summary>A typed parameter. The value is as the database wants it: on SQLite a decimal is its scaled integer.</summary>
public sealed record QueryParameter(string Name, DbType Type, object Value)
{
    /// <summary>Fixed for text, so that one plan serves values of every length.</summary>
    public int Size { get; init; }

    public byte Precision { get; init; }

    public byte Scale { get; init; }
}

/// <summary>One statement and the shape of its rows.</summary>
public sealed record Level(Statement Statement, Shape Shape);

/// <summary>How the columns of a row make an object: its own fields, entities in the same row, collections from another statement.</summary>
/// <param name="Set">The set that the entity is of; null for an object that was made by grouping and is no entity.</param>
public sealed record Shape(EntitySet? Set, IReadOnlyList<Field> Fields, IReadOnlyList<ExpandedOne> Ones, IReadOnlyList<ExpandedMany> Manys)
{
    /// <summary>Where the key stands, whether it was selected or not; empty where it was not asked for.</summary>
    public IReadOnlyList<Field> Key { get; init; } = [];

    /// <summary>Whether the entity's address is all that is wanted.</summary>
    public bool IsReference { get; init; }

    /// <summary>Where the count of the entity's changes stands; null where it has none, or is one of the past.</summary>
    public int? Tag { get; init; }
}

/// <param name="Nullable">Whether any row can lack it; where none can, nobody need ask.</param>
public sealed record Field(string Name, DataType Type, int Ordinal, bool Nullable = true)
{
    /// <summary>Whether the model says nothing of it, so that the answer has to say its type.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Which rows have it; all when null.</summary>
    public Presence? Presence { get; init; }
}

/// <summary>Those rows whose part, the number at <see cref="Ordinal"/>, is one of these.</summary>
public sealed record Presence(int Ordinal, IReadOnlySet<long> Parts);

/// <summary>An object in the same row; there is none where the column at <see cref="Presence"/>, if any, is null.</summary>
public sealed record ExpandedOne(string Name, int? Presence, Shape Shape);

/// <summary>
/// A collection from a statement of its own. Its rows come in the order of their parents: those that belong to a parent
/// row have, at <see cref="ChildOrdinals"/>, the values that the parent has at <see cref="ParentOrdinals"/>.
/// </summary>
public sealed record ExpandedMany(
    string Name, Level Level, IReadOnlyList<int> ParentOrdinals, IReadOnlyList<int> ChildOrdinals, int? CountOrdinal);

/// <summary>
/// A page: a row beyond <see cref="Size"/> says that there is another. The values of the last row at
/// <see cref="Keys"/> make its <see cref="SkipToken"/>.
/// </summary>
public sealed record PageShape(int Size, IReadOnlyList<Field> Keys, long? Remaining);
