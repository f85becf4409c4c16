using System.Data;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// SQL Server. Text is compared under a binary collation whatever the database's own is; since every collation ignores
/// trailing blanks, equality looks at the length too and order at a character set behind.
/// </summary>
internal sealed class SqlServerDialect : Dialect
{
    internal override bool HasPatterns => false;

    internal override void Page(SqlWriter writer, Select select)
    {
        if (!select.IsPaged)
        {
            return;
        }

        if (select.OrderBy.Count == 0)
        {
            // One row alone has no order, and a part of it is still to be taken.
            writer.Write($" order by (select null)");
        }

        if (select.Skip is null)
        {
            writer.Write($" offset 0 rows");
        }
        else
        {
            writer.Write($" offset {select.Skip} rows");
        }

        if (select.Take is not null)
        {
            writer.Write($" fetch next {select.Take} rows only");
        }
    }

    internal override void CountAll(SqlWriter writer) => writer.Write($"count_big(*)");

    internal override void TestText(SqlWriter writer, Test test)
    {
        switch (test.Op)
        {
            case CompareOp.Equal:
                writer.Write($"({test.Left} = {test.Right} collate Latin1_General_100_BIN2 and datalength({test.Left}) = datalength({test.Right}))");
                break;
            case CompareOp.NotEqual:
                writer.Write($"({test.Left} <> {test.Right} collate Latin1_General_100_BIN2 or datalength({test.Left}) <> datalength({test.Right}))");
                break;
            default:
                Ordinal(writer, test.Left);
                writer.Raw(Symbol(test.Op));
                Ordinal(writer, test.Right);
                break;
        }
    }

    internal override void TestList(SqlWriter writer, ListTest test)
    {
        if (test.Operand.Type.Kind == DataKind.Text)
        {
            TestEach(writer, test);
        }
        else
        {
            base.TestList(writer, test);
        }
    }

    /// <summary>
    /// Blanks pad the shorter of two texts, so "a" and "a " would be equal and "a" come after "a" with a tab. The
    /// character behind both, lower than any other, ends a text before its padding does.
    /// </summary>
    internal override void Ordinal(SqlWriter writer, SqlNode node)
    {
        if (node.Type.Kind == DataKind.Text)
        {
            writer.Write($"({node} + nchar(1)) collate Latin1_General_100_BIN2");
        }
        else
        {
            writer.Write($"{node}");
        }
    }

    internal override void Aggregate(SqlWriter writer, Aggregate aggregate) => SqlServerAggregates.Write(writer, aggregate);

    internal override void Mean(SqlWriter writer, Mean mean) => SqlServerAggregates.WriteMean(writer, mean);

    internal override void GroupKey(SqlWriter writer, SqlNode key) => SqlServerAggregates.WriteKey(writer, key);

    internal override void Blank(SqlWriter writer, Blank blank) => SqlServerAggregates.WriteBlank(writer, blank);

    internal override void Rescale(SqlWriter writer, Rescaled rescaled) => writer.Write($"{rescaled.Operand}");

    internal override void Decide(SqlWriter writer, Decision decision)
    {
        writer.Raw("cast(");
        base.Decide(writer, decision);
        writer.Raw(" as bit)");
    }

    internal override void Match(SqlWriter writer, MatchTest test)
    {
        var (text, part) = (test.Text, test.Part);
        writer.Raw(test.Negated ? "not (" : "");
        switch (test.Test)
        {
            case TextTest.Contains:
                writer.Write($"charindex({part} collate Latin1_General_100_BIN2, {text}) > 0");
                break;
            case TextTest.StartsWith:
                writer.Write($"charindex({part} collate Latin1_General_100_BIN2, {text}) = 1");
                break;
            case TextTest.Pattern:
                throw new UnsupportedQueryException("the function matchesPattern", "SQL Server knows no regular expressions: use contains, startswith or endswith.");
            default:
                writer.Write($"right({text}, {Length(part)}) = {part} collate Latin1_General_100_BIN2 and {Length(text)} >= {Length(part)}");
                break;
        }

        // An empty part is in every text, but charindex finds it nowhere.
        if (part is not Literal && test.Test != TextTest.EndsWith)
        {
            writer.Write($" or datalength({part}) = 0 and {text} is not null");
        }

        writer.Raw(test.Negated ? ")" : "");
    }

    internal override void Call(SqlWriter writer, Call call) => SqlServerCalls.Write(writer, call);

    internal override void Arithmetic(SqlWriter writer, Arithmetic arithmetic) => SqlServerArithmetic.Write(writer, arithmetic);

    private static Call Length(SqlNode text) => new(SqlFunction.Length, [text], DataType.Int32);

    internal override QueryParameter Parameter(string name, Literal literal) => literal.Type.Kind switch
    {
        DataKind.Boolean => new(name, DbType.Boolean, literal.Value!),
        DataKind.Int32 => new(name, DbType.Int32, (int)Whole(literal)),
        DataKind.Int64 => new(name, DbType.Int64, Whole(literal)),
        DataKind.Decimal => new(name, DbType.Decimal, Exact(literal)) { Precision = 38, Scale = (byte)literal.Type.Scale },
        DataKind.Duration => new(name, DbType.Int64, ((TimeSpan)literal.Value!).Ticks / TimeSpan.TicksPerMillisecond),
        DataKind.Double => new(name, DbType.Double, literal.Value!),
        DataKind.Text => TextParameter(name, (string)literal.Value!),
        DataKind.Enum => new(name, DbType.String, literal.Value!) { Size = 50 },
        DataKind.Guid => new(name, DbType.Guid, literal.Value!),
        DataKind.Date => new(name, DbType.Date, ((DateOnly)literal.Value!).ToDateTime(TimeOnly.MinValue)),
        DataKind.Moment => new(name, DbType.DateTime2, ((DateTimeOffset)literal.Value!).UtcDateTime) { Scale = 3 },
        DataKind.TimeOfDay => new(name, DbType.Time, ((TimeOnly)literal.Value!).ToTimeSpan()) { Scale = 3 },
        var kind => throw new InvalidOperationException($"SQL Server has no parameter for {kind}."),
    };
}
