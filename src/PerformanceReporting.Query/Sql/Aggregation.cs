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

    /// <summary>How many values there are. Nobody asks for it by name; averages are made of it.</summary>
    Count,
}

/// <summary>One value made of those of all rows of a group; null when there are none, but for a count.</summary>
internal sealed record Aggregate(AggregateMethod Method, SqlNode Operand, DataType Type, bool Nullable) : SqlNode(Type, Nullable)
{
    public override string ToString() => $"{Method}({Operand})";
}

/// <summary>The average that a sum of exact numbers and their count make, rounded half away from zero; null where the count is 0.</summary>
internal sealed record Mean(SqlNode Sum, SqlNode Count, DataType Type) : SqlNode(Type, true)
{
    public static Mean Of(Aggregate average)
    {
        var operand = average.Operand;
        var sum = operand.Type.Kind == DataKind.Decimal ? operand.Type : DataType.Int64;
        return new Mean(
            new Aggregate(AggregateMethod.Sum, operand, sum, true), new Aggregate(AggregateMethod.Count, operand, DataType.Int64, false), average.Type);
    }

    public override string ToString() => $"mean({Sum}, {Count})";
}

/// <summary>
/// A value made, for each row, of those of the rows up to it in an order, or before it; without an order, of all rows.
/// </summary>
internal sealed record Running(Aggregate Aggregate, IReadOnlyList<Ordering> OrderBy, bool Before = false) : SqlNode(Aggregate.Type, true)
{
    public override string ToString() => $"{Aggregate} {(Before ? "before" : "to")} ({string.Join(", ", OrderBy)})";
}
