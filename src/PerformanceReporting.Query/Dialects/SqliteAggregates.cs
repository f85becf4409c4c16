using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// How SQLite aggregates. Its <c>sum</c> of integers, scaled decimals among them, is exact and an error beyond 64 bits;
/// its <c>avg</c> is a float, so an exact average is divided by our own <c>exact_divide</c>, once a group.
/// </summary>
internal static class SqliteAggregates
{
    public static void Write(SqlWriter writer, Aggregate aggregate)
    {
        var x = aggregate.Operand;
        switch (aggregate.Method)
        {
            case AggregateMethod.Sum:
                writer.Write($"sum({x})");
                break;
            case AggregateMethod.Average when x.Type.IsExact:
                WriteMean(writer, Mean.Of(aggregate));
                break;
            case AggregateMethod.Average:
                writer.Write($"avg({x})");
                break;
            case AggregateMethod.Min:
                writer.Write($"min({x})");
                break;
            case AggregateMethod.Max:
                writer.Write($"max({x})");
                break;
            case AggregateMethod.CountDistinct:
                writer.Write($"count(distinct {x})");
                break;
            case AggregateMethod.Count:
                writer.Write($"count({x})");
                break;
            default:
                throw new InvalidOperationException($"SQLite has no text for {aggregate.Method}.");
        }
    }

    public static void WriteMean(SqlWriter writer, Mean mean) =>
        writer.Write($"exact_divide({mean.Sum}, {mean.Count}, {mean.Type.Scale - mean.Sum.Type.Scale})");
}
