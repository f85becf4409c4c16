using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// Calculations on SQLite, by functions of our own (<see cref="SqliteNumbers"/>): its operators turn what leaves 64
/// bits into a float without a word. Decimals are scaled integers, so a product loses, and a dividend gains, digits.
/// </summary>
internal static class SqliteArithmetic
{
    public static void Write(SqlWriter writer, Arithmetic arithmetic)
    {
        var (left, right, scale) = (arithmetic.Left, arithmetic.Right, arithmetic.Type.Scale);
        switch (arithmetic.Type.Kind, arithmetic.Op)
        {
            case (DataKind.Decimal, ArithmeticOp.Add):
                writer.Write($"exact_add({left}, {right})");
                break;
            case (DataKind.Decimal, ArithmeticOp.Subtract):
                writer.Write($"exact_subtract({left}, {right})");
                break;
            case (DataKind.Decimal, ArithmeticOp.Multiply):
                writer.Write($"exact_multiply({left}, {right}, {left.Type.Scale + right.Type.Scale - scale})");
                break;
            case (DataKind.Decimal, ArithmeticOp.Divide):
                writer.Write($"exact_divide({left}, {right}, {scale + right.Type.Scale - left.Type.Scale})");
                break;
            case (DataKind.Decimal, ArithmeticOp.Modulo):
                writer.Write($"exact_modulo({left}, {right})");
                break;
            case (DataKind.Int64 or DataKind.Duration, ArithmeticOp.Add):
                writer.Write($"whole_add({left}, {right})");
                break;
            case (DataKind.Int64 or DataKind.Duration, ArithmeticOp.Subtract):
                writer.Write($"whole_subtract({left}, {right})");
                break;
            case (DataKind.Int64 or DataKind.Duration, ArithmeticOp.Multiply):
                writer.Write($"whole_multiply({left}, {right})");
                break;
            case (DataKind.Int64, ArithmeticOp.Divide):
                writer.Write($"whole_divide({left}, {right})");
                break;
            case (DataKind.Int64, ArithmeticOp.Modulo):
                writer.Write($"whole_modulo({left}, {right})");
                break;
            case (DataKind.Double, ArithmeticOp.Add):
                writer.Write($"({left} + {right})");
                break;
            case (DataKind.Double, ArithmeticOp.Subtract):
                writer.Write($"({left} - {right})");
                break;
            case (DataKind.Double, ArithmeticOp.Multiply):
                writer.Write($"({left} * {right})");
                break;
            case (DataKind.Double, ArithmeticOp.Divide):
                writer.Write($"({left} / {right})");
                break;
            default:
                throw new InvalidOperationException($"SQLite does not calculate {arithmetic.Op} of {arithmetic.Type}.");
        }
    }
}
