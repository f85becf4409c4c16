using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Sql;

/// <summary>What can be made of the values of many rows. Nulls take no part.</summary>
internal enum AggregateMethod
{
    Sum,
    Average,
    Min,
    Max,
    CountDistinct,
}

/// <summary>One value made of those of all rows of a group; null when there are none, but for a count.</summary>
internal sealed record Aggregate(AggregateMethod Method, SqlNode Operand, DataType Type, bool Nullable) : SqlNode(Type, Nullable)
{
    public override string ToString() => $"{Method}({Operand})";
}

/// <summary>
/// A value made, for each row, of those of the rows up to it in an order, or before it; without an order, of all rows.
/// </summary>
internal sealed record Running(Aggregate Aggregate, IReadOnlyList<Ordering> OrderBy, bool Before = false) : SqlNode(Aggregate.Type, true)
{
    public override string ToString() => $"{Aggregate} {(Before ? "before" : "to")} ({string.Join(", ", OrderBy)})";
}
