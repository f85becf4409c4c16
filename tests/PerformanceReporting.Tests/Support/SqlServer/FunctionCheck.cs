using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>Whether SQL Server 2022 has the functions and operators that a statement uses: DacFx takes every unknown function for one of its own.</summary>
internal sealed class FunctionCheck(SortedSet<string> problems) : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Known = new(
        [
            "abs", "avg", "ceiling", "char", "charindex", "concat", "count", "count_big", "datalength", "dateadd", "datediff",
            "datediff_big", "datefromparts", "datepart", "day", "dense_rank", "first_value", "floor", "greatest", "isnull", "lag",
            "last_value", "lead", "least", "left", "len", "lower", "ltrim", "max", "min", "month", "nchar", "ntile", "patindex", "power",
            "rank", "replace", "replicate", "reverse", "right", "round", "row_number", "rtrim", "sign", "string_agg", "substring",
            "sum", "switchoffset", "todatetimeoffset", "trim", "unicode", "upper", "year",
        ],
        StringComparer.OrdinalIgnoreCase);

    // ScriptDom takes the double bar of SQL Server 2025 for any version.
    public override void Visit(BinaryExpression node)
    {
        if (node.BinaryExpressionType == BinaryExpressionType.Concat)
        {
            problems.Add("SQL Server 2022 has no || operator: write concat()");
        }
    }

    public override void Visit(FunctionCall node)
    {
        if (!Known.Contains(node.FunctionName.Value))
        {
            problems.Add($"{node.FunctionName.Value}() is not a known function of SQL Server; if it is one, add it to {nameof(FunctionCheck)}");
        }
    }
}
