using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// Calculations on SQL Server. It keeps all digits of a product or quotient only while both operands have 18, so each
/// is cast to that, and so is the result, which rounds half away from zero and fails where it does not fit.
/// </summary>
internal static class SqlServerArithmetic
{
    public static void Write(SqlWriter writer, Arithmetic arithmetic)
    {
        switch (arithmetic.Type.Kind)
        {
            case DataKind.Decimal:
                writer.Raw("cast(");
                Exact(writer, arithmetic.Left);
                writer.Raw(Symbol(arithmetic.Op));
                Divisor(writer, arithmetic, Exact);
                writer.Write($" as decimal({Arithmetic.Digits}, {arithmetic.Type.Scale}))");
                break;
            case DataKind.Int64 or DataKind.Duration:
                writer.Write($"(cast({arithmetic.Left} as bigint)");
                writer.Raw(Symbol(arithmetic.Op));
                Divisor(writer, arithmetic, static (to, node) => to.Node(node));
                writer.Raw(")");
                break;
            case DataKind.Double:
                writer.Write($"({arithmetic.Left}");
                writer.Raw(Symbol(arithmetic.Op));
                Divisor(writer, arithmetic, static (to, node) => to.Node(node));
                writer.Raw(")");
                break;
            default:
                throw new InvalidOperationException($"SQL Server does not calculate {arithmetic.Type}.");
        }
    }

    private static void Divisor(SqlWriter writer, Arithmetic arithmetic, Action<SqlWriter, SqlNode> write)
    {
        var mayBeZero = arithmetic.Op is ArithmeticOp.Divide or ArithmeticOp.Modulo && arithmetic.Right is not Literal;
        writer.Raw(mayBeZero ? "nullif(" : "");
        write(writer, arithmetic.Right);
        writer.Raw(mayBeZero ? ", 0)" : "");
    }

    private static void Exact(SqlWriter writer, SqlNode operand)
    {
        if (operand is Arithmetic)
        {
            writer.Node(operand);
        }
        else
        {
            writer.Write($"cast({operand} as decimal({Arithmetic.Digits}, {operand.Type.Scale}))");
        }
    }

    private static string Symbol(ArithmeticOp op) => op switch
    {
        ArithmeticOp.Add => " + ",
        ArithmeticOp.Subtract => " - ",
        ArithmeticOp.Multiply => " * ",
        ArithmeticOp.Divide => " / ",
        ArithmeticOp.Modulo => " % ",
        _ => throw new InvalidOperationException($"No symbol is known for {op}."),
    };
}
