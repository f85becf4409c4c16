using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>How SQLite spells each function; what it lacks is registered on the connection (<see cref="SqliteFunctions"/>).</summary>
internal static class SqliteCalls
{
    public static void Write(SqlWriter writer, Call call)
    {
        var x = call.Arguments[0];
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
                writer.Write($"cast(substr({x}, 12, 2) as integer)");
                break;
            case SqlFunction.Minute:
                writer.Write($"cast(substr({x}, 15, 2) as integer)");
                break;
            case SqlFunction.Second:
                writer.Write($"cast(substr({x}, 18, 2) as integer)");
                break;
            case SqlFunction.FractionalSeconds:
                writer.Write($"cast(substr({x}, 21, 3) as integer)");
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
            default:
                throw new InvalidOperationException($"SQLite has no text for {call.Function}.");
        }
    }
}
