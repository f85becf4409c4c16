using System.Data;
using System.Globalization;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>What a database spells in its own way. Whatever is not overridden here is written alike for both.</summary>
public abstract class Dialect
{
    /// <summary>Text parameters have this size whatever their length; beyond it they have none.</summary>
    protected const int TextSize = 4000;

    public static Dialect SqlServer { get; } = new SqlServerDialect();

    public static Dialect Sqlite { get; } = new SqliteDialect();

    /// <summary>Whether the database matches text with regular expressions.</summary>
    internal abstract bool HasPatterns { get; }

    internal abstract void Page(SqlWriter writer, Select select);

    internal abstract void Call(SqlWriter writer, Call call);

    internal abstract void Arithmetic(SqlWriter writer, Arithmetic arithmetic);

    /// <summary>Compares text by its characters: case and trailing blanks count.</summary>
    internal abstract void TestText(SqlWriter writer, Test test);

    internal abstract void Match(SqlWriter writer, MatchTest test);

    /// <summary>The value as it is ordered by: text by its characters.</summary>
    internal abstract void Ordinal(SqlWriter writer, SqlNode node);

    internal abstract void Rescale(SqlWriter writer, Rescaled rescaled);

    internal abstract QueryParameter Parameter(string name, Literal literal);

    internal abstract void Aggregate(SqlWriter writer, Aggregate aggregate);

    internal abstract void Mean(SqlWriter writer, Mean mean);

    /// <summary>What rows are grouped by: text by its characters.</summary>
    internal virtual void GroupKey(SqlWriter writer, SqlNode key) => writer.Write($"{key}");

    internal virtual void Blank(SqlWriter writer, Blank blank) => writer.Write($"null");

    internal virtual void CountAll(SqlWriter writer) => writer.Write($"count(*)");

    internal virtual void TestList(SqlWriter writer, ListTest test)
    {
        writer.Write($"{test.Operand}");
        writer.Raw(test.Negated ? " not in (" : " in (");
        writer.List(test.Members, ", ", writer.Node);
        writer.Raw(")");
    }

    /// <summary>The same as one test for each member of the list.</summary>
    private protected static void TestEach(SqlWriter writer, ListTest test)
    {
        var op = test.Negated ? CompareOp.NotEqual : CompareOp.Equal;
        writer.Raw("(");
        writer.List(test.Members, test.Negated ? " and " : " or ", member => writer.Node(new Test(op, test.Operand, member)));
        writer.Raw(")");
    }

    internal virtual void Decide(SqlWriter writer, Decision decision)
    {
        writer.Write($"case when {decision.WhenTrue} then 1");
        if (decision.WhenFalse is null)
        {
            writer.Write($" else 0 end");
        }
        else
        {
            writer.Write($" when {decision.WhenFalse} then 0 end");
        }
    }

    internal static string Symbol(CompareOp op) => op switch
    {
        CompareOp.Equal => " = ",
        CompareOp.NotEqual => " <> ",
        CompareOp.Greater => " > ",
        CompareOp.GreaterOrEqual => " >= ",
        CompareOp.Less => " < ",
        CompareOp.LessOrEqual => " <= ",
        _ => throw new InvalidOperationException($"No symbol is known for {op}."),
    };

    private protected static QueryParameter TextParameter(string name, string value) =>
        new(name, DbType.String, value) { Size = value.Length > TextSize ? -1 : TextSize };

    internal static long Power(int digits) => digits == 0 ? 1 : 10 * Power(digits - 1);

    private protected static long Whole(Literal literal) => Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture);

    private protected static decimal Exact(Literal literal) => Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture);
}
