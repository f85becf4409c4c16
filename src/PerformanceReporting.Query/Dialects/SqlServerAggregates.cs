using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// How SQL Server aggregates. Its <c>avg</c> drops digits where we round, half away from zero; its groups ignore
/// trailing blanks, which count here.
/// </summary>
internal static class SqlServerAggregates
{
    public static void Write(SqlWriter writer, Aggregate aggregate)
    {
        var x = aggregate.Operand;
        switch (aggregate.Method)
        {
            case AggregateMethod.Sum when x.Type.Kind == DataKind.Decimal:
                writer.Write($"sum({x})");
                break;
            case AggregateMethod.Sum when x.Type.IsExact:
                writer.Write($"sum(cast({x} as bigint))");
                break;
            case AggregateMethod.Sum:
                writer.Write($"sum({x})");
                break;
            case AggregateMethod.Average when x.Type.IsExact:
                WriteMean(writer, Mean.Of(aggregate));
                break;
            case AggregateMethod.Average:
                writer.Write($"avg({x})");
                break;
            case AggregateMethod.CountDistinct when x.Type.Kind == DataKind.Text:
                writer.Raw("count_big(distinct ");
                Dialect.SqlServer.Ordinal(writer, x);
                writer.Raw(")");
                break;
            case AggregateMethod.CountDistinct:
                writer.Write($"count_big(distinct {x})");
                break;
            case AggregateMethod.Count:
                writer.Write($"count_big({x})");
                break;
            case AggregateMethod.Min:
                Outermost(writer, "min", x);
                break;
            case AggregateMethod.Max:
                Outermost(writer, "max", x);
                break;
            default:
                throw new InvalidOperationException($"SQL Server has no text for {aggregate.Method}.");
        }
    }

    /// <summary>The length tells apart what differs in blanks at its end only.</summary>
    public static void WriteKey(SqlWriter writer, SqlNode key)
    {
        writer.Write($"{key}");
        if (key.Type.Kind == DataKind.Text)
        {
            writer.Write($", datalength({key})");
        }
    }

    public static void WriteBlank(SqlWriter writer, Blank blank)
    {
        writer.Raw("cast(null as ");
        switch (blank.Type.Kind)
        {
            case DataKind.Decimal:
                writer.Write($"decimal(38, {blank.Type.Scale})");
                break;
            default:
                writer.Raw(NameOf(blank.Type.Kind));
                break;
        }

        writer.Raw(")");
    }

    /// <summary>28 digits of a sum over 10 of a count leave enough behind the point to round by.</summary>
    public static void WriteMean(SqlWriter writer, Mean mean)
    {
        var scale = mean.Type.Scale;
        writer.Write($"cast(round(cast({mean.Sum} as decimal(28, {mean.Sum.Type.Scale})) / nullif(cast({mean.Count} as decimal(10, 0)), 0), {scale}) as decimal(18, {scale}))");
    }

    /// <summary>Text is compared with the character behind it that ordering needs, which is then taken away again.</summary>
    private static void Outermost(SqlWriter writer, string function, SqlNode x)
    {
        if (x.Type.Kind != DataKind.Text)
        {
            Of(writer, function, x);
            return;
        }

        writer.Raw("left(");
        Of(writer, function, x);
        writer.Raw(", len(");
        Of(writer, function, x);
        writer.Raw(") - 1)");
    }

    private static void Of(SqlWriter writer, string function, SqlNode x)
    {
        writer.Raw(function);
        writer.Raw("(");
        Dialect.SqlServer.Ordinal(writer, x);
        writer.Raw(")");
    }

    private static string NameOf(DataKind kind) => kind switch
    {
        DataKind.Boolean => "bit",
        DataKind.Int32 => "int",
        DataKind.Int64 => "bigint",
        DataKind.Double => "float",
        DataKind.Text or DataKind.Enum => "nvarchar(4000)",
        DataKind.Date => "date",
        DataKind.Moment => "datetime2(3)",
        DataKind.TimeOfDay => "time(3)",
        DataKind.Guid => "uniqueidentifier",
        _ => throw new InvalidOperationException($"SQL Server has no type for {kind}."),
    };
}
