using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>How SQL Server spells each function.</summary>
internal static class SqlServerCalls
{
    public static void Write(SqlWriter writer, Call call)
    {
        var x = call.Arguments[0];
        switch (call.Function)
        {
            // A binary collation need not know capitals beyond ASCII; the result goes back under it, or the two would conflict.
            case SqlFunction.Lower:
                writer.Write($"(lower({x} collate Latin1_General_CI_AS) collate Latin1_General_100_BIN2)");
                break;
            case SqlFunction.Upper:
                writer.Write($"(upper({x} collate Latin1_General_CI_AS) collate Latin1_General_100_BIN2)");
                break;
            case SqlFunction.Trim:
                writer.Write($"trim({new Literal(SqliteFunctions.Blanks, DataType.Text)} from {x})");
                break;
            case SqlFunction.Length:
                // The point behind keeps trailing blanks in the count.
                writer.Write($"(len({x} + N'.') - 1)");
                break;
            case SqlFunction.Concat:
                writer.Write($"({x} + {call.Arguments[1]})");
                break;
            case SqlFunction.IndexOf:
                IndexOf(writer, x, call.Arguments[1]);
                break;
            case SqlFunction.Substring:
                writer.Write($"substring({x}, ");
                Start(writer, x, call.Arguments[1]);
                writer.Write($" + 1, ");
                FromZero(writer, call.Arguments.Count == 3 ? call.Arguments[2] : new Call(SqlFunction.Length, [x], DataType.Int32));
                writer.Raw(")");
                break;
            case SqlFunction.Year:
                writer.Write($"year({x})");
                break;
            case SqlFunction.Month:
                writer.Write($"month({x})");
                break;
            case SqlFunction.Day:
                writer.Write($"day({x})");
                break;
            case SqlFunction.Hour:
                writer.Write($"datepart(hour, {x})");
                break;
            case SqlFunction.Minute:
                writer.Write($"datepart(minute, {x})");
                break;
            case SqlFunction.Second:
                writer.Write($"datepart(second, {x})");
                break;
            case SqlFunction.FractionalSeconds:
                writer.Write($"cast(datepart(millisecond, {x}) / 1000.0 as decimal(4, 3))");
                break;
            case SqlFunction.DateOf:
                writer.Write($"cast({x} as date)");
                break;
            case SqlFunction.TimeOf:
                writer.Write($"cast({x} as time(3))");
                break;
            case SqlFunction.Round when call.Type.Kind == DataKind.Decimal:
                writer.Write($"cast(round({x}, 0) as decimal({Arithmetic.Digits}, 0))");
                break;
            case SqlFunction.Round:
                writer.Write($"round({x}, 0)");
                break;
            case SqlFunction.Floor:
                writer.Write($"floor({x})");
                break;
            case SqlFunction.Ceiling:
                writer.Write($"ceiling({x})");
                break;
            case SqlFunction.ToDouble:
                writer.Write($"cast({x} as float)");
                break;
            case SqlFunction.MomentOf:
                writer.Write($"cast({x} as datetime2(3))");
                break;
            case SqlFunction.MomentAdd:
                // dateadd takes an int: days and the milliseconds within a day stay within it.
                writer.Write($"dateadd(day, cast({call.Arguments[1]} / 86400000 as int), dateadd(millisecond, cast({call.Arguments[1]} % 86400000 as int), {x}))");
                break;
            case SqlFunction.MomentBetween:
                writer.Write($"datediff_big(millisecond, {x}, {call.Arguments[1]})");
                break;
            case SqlFunction.TotalSeconds:
                writer.Write($"cast({x} / 1000.0 as decimal({Arithmetic.Digits}, 3))");
                break;
            case SqlFunction.OffsetMinutes:
                writer.Write($"case when {x} is not null then 0 end");
                break;
            case SqlFunction.ToInt32:
                writer.Write($"try_cast({x} as int)");
                break;
            case SqlFunction.ToInt64:
                writer.Write($"try_cast({x} as bigint)");
                break;
            case SqlFunction.ToText:
                ToText(writer, x);
                break;
            default:
                throw new InvalidOperationException($"SQL Server has no text for {call.Function}.");
        }
    }
    /// <summary>What is empty is found at once, by OData; charindex finds it nowhere.</summary>
    private static void IndexOf(SqlWriter writer, SqlNode text, SqlNode part)
    {
        if (part is Literal { Value: not "" })
        {
            writer.Write($"(charindex({part} collate Latin1_General_100_BIN2, {text}) - 1)");
        }
        else
        {
            writer.Write($"case when datalength({part}) = 0 then len({text}) * 0 else charindex({part} collate Latin1_General_100_BIN2, {text}) - 1 end");
        }
    }

    private static void ToText(SqlWriter writer, SqlNode x)
    {
        switch (x.Type.Kind)
        {
            case DataKind.Boolean:
                writer.Write($"case {x} when 1 then N'true' when 0 then N'false' end");
                break;
            case DataKind.Decimal:
                writer.Write($"format({x}, N'0.##################', N'en-US')");
                break;
            case DataKind.Date:
                writer.Write($"convert(nvarchar(10), {x}, 23)");
                break;
            case DataKind.Moment:
                writer.Write($"(convert(nvarchar(23), {x}, 126) + N'Z')");
                break;
            case DataKind.Guid:
                writer.Write($"lower(cast({x} as nvarchar(36)))");
                break;
            default:
                writer.Write($"cast({x} as nvarchar(50))");
                break;
        }
    }

    /// <summary>A place below 0 counts from the end, and before the beginning is the beginning.</summary>
    private static void Start(SqlWriter writer, SqlNode text, SqlNode place)
    {
        var length = new Call(SqlFunction.Length, [text], DataType.Int32);
        switch (place)
        {
            case Literal { Value: < 0L }:
                writer.Write($"iif({length} + {place} < 0, 0, {length} + {place})");
                break;
            case Literal or Call { Function: SqlFunction.Length }:
                writer.Node(place);
                break;
            default:
                writer.Write($"iif({place} >= 0, {place}, iif({length} + {place} < 0, 0, {length} + {place}))");
                break;
        }
    }

    /// <summary>A computed length below 0 is 0; a literal one has been refused.</summary>
    private static void FromZero(SqlWriter writer, SqlNode number)
    {
        if (number is Literal or Call { Function: SqlFunction.Length })
        {
            writer.Node(number);
        }
        else
        {
            writer.Write($"iif({number} < 0, 0, {number})");
        }
    }
}
