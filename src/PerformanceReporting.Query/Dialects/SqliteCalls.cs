using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>How SQLite spells each function; what it lacks is registered on the connection (<see cref="SqliteFunctions"/>).</summary>
internal static class SqliteCalls
{
    public static void Write(SqlWriter writer, Call call)
    {
        var x = call.Arguments[0];
        var clock = x.Type.Kind == DataKind.TimeOfDay ? 1 : 12;
        switch (call.Function)
        {
            case SqlFunction.Lower:
                writer.Write($"text_lower({x})");
                break;
            case SqlFunction.Upper:
                writer.Write($"text_upper({x})");
                break;
            case SqlFunction.Trim:
                writer.Write($"text_trim({x})");
                break;
            case SqlFunction.Length:
                writer.Write($"text_length({x})");
                break;
            case SqlFunction.Concat:
                writer.Write($"({x} || {call.Arguments[1]})");
                break;
            case SqlFunction.IndexOf:
                writer.Write($"text_index({x}, {call.Arguments[1]})");
                break;
            case SqlFunction.Substring when call.Arguments.Count == 2:
                writer.Write($"text_part({x}, {call.Arguments[1]}, null)");
                break;
            case SqlFunction.Substring:
                writer.Write($"text_part({x}, {call.Arguments[1]}, {call.Arguments[2]})");
                break;
            case SqlFunction.Year:
                writer.Write($"cast(substr({x}, 1, 4) as integer)");
                break;
            case SqlFunction.Month:
                writer.Write($"cast(substr({x}, 6, 2) as integer)");
                break;
            case SqlFunction.Day:
                writer.Write($"cast(substr({x}, 9, 2) as integer)");
                break;
            case SqlFunction.Hour:
                writer.Write($"cast(substr({x}, {clock + 0}, 2) as integer)");
                break;
            case SqlFunction.Minute:
                writer.Write($"cast(substr({x}, {clock + 3}, 2) as integer)");
                break;
            case SqlFunction.Second:
                writer.Write($"cast(substr({x}, {clock + 6}, 2) as integer)");
                break;
            case SqlFunction.FractionalSeconds:
                writer.Write($"cast(substr({x}, {clock + 9}, 3) as integer)");
                break;
            case SqlFunction.DateOf:
                writer.Write($"substr({x}, 1, 10)");
                break;
            case SqlFunction.TimeOf:
                writer.Write($"substr({x}, 12, 12)");
                break;
            case SqlFunction.Round when call.Type.Kind == DataKind.Decimal:
                writer.Write($"exact_round({x}, {x.Type.Scale})");
                break;
            case SqlFunction.Floor when call.Type.Kind == DataKind.Decimal:
                writer.Write($"exact_floor({x}, {x.Type.Scale})");
                break;
            case SqlFunction.Ceiling when call.Type.Kind == DataKind.Decimal:
                writer.Write($"exact_ceiling({x}, {x.Type.Scale})");
                break;
            case SqlFunction.Round:
                writer.Write($"round({x})");
                break;
            case SqlFunction.Floor:
                writer.Write($"floor({x})");
                break;
            case SqlFunction.Ceiling:
                writer.Write($"ceiling({x})");
                break;
            case SqlFunction.ToDouble:
                writer.Write($"({x} / {Dialect.Power(x.Type.Scale)}.0)");
                break;
            case SqlFunction.MomentOf:
                writer.Write($"({x} || 'T00:00:00.000Z')");
                break;
            case SqlFunction.MomentAdd:
                writer.Write($"moment_add({x}, {call.Arguments[1]})");
                break;
            case SqlFunction.MomentBetween:
                writer.Write($"moment_between({x}, {call.Arguments[1]})");
                break;
            case SqlFunction.TotalSeconds:
                // Milliseconds are seconds with three decimals.
                writer.Write($"{x}");
                break;
            case SqlFunction.OffsetMinutes:
                writer.Write($"case when {x} is not null then 0 end");
                break;
            case SqlFunction.ToInt32:
                writer.Write($"case when {x} between -2147483648 and 2147483647 then {x} end");
                break;
            case SqlFunction.ToInt64:
                writer.Write($"{x}");
                break;
            case SqlFunction.ToText when x.Type.Kind == DataKind.Boolean:
                writer.Write($"case {x} when 1 then 'true' when 0 then 'false' end");
                break;
            case SqlFunction.ToText when x.Type.Kind == DataKind.Decimal:
                writer.Write($"exact_text({x}, {x.Type.Scale})");
                break;
            case SqlFunction.ToText:
                writer.Write($"cast({x} as text)");
                break;
            default:
                throw new InvalidOperationException($"SQLite has no text for {call.Function}.");
        }
    }
}
