using System.Data;
using System.Globalization;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// SQLite. Exact decimals are integers multiplied by ten to their scale; dates and moments are ISO text, which sorts
/// as they do. The functions named <c>text_…</c> are registered on the connection (<see cref="SqliteFunctions"/>).
/// </summary>
internal sealed class SqliteDialect : Dialect
{
    internal override bool HasPatterns => true;

    internal override void Page(SqlWriter writer, Select select)
    {
        if (!select.IsPaged)
        {
            return;
        }

        if (select.Take is null)
        {
            // An offset needs a limit before it; a negative one is none.
            writer.Write($" limit -1");
        }
        else
        {
            writer.Write($" limit {select.Take}");
        }

        if (select.Skip is not null)
        {
            writer.Write($" offset {select.Skip}");
        }
    }

    internal override void TestText(SqlWriter writer, Test test)
    {
        writer.Write($"{test.Left}");
        writer.Raw(Symbol(test.Op));
        writer.Write($"{test.Right}");
    }

    /// <summary>An index of some members' rows is found for any of them only where the condition names them one by one.</summary>
    internal override void TestList(SqlWriter writer, ListTest test)
    {
        if (test.Operand.Type.Kind == DataKind.Enum)
        {
            TestEach(writer, test);
        }
        else
        {
            base.TestList(writer, test);
        }
    }

    internal override void Ordinal(SqlWriter writer, SqlNode node) => writer.Write($"{node}");

    internal override void Aggregate(SqlWriter writer, Aggregate aggregate) => SqliteAggregates.Write(writer, aggregate);

    internal override void Mean(SqlWriter writer, Mean mean) => SqliteAggregates.WriteMean(writer, mean);

    internal override void Rescale(SqlWriter writer, Rescaled rescaled) =>
        writer.Write($"{rescaled.Operand} * {Power(rescaled.Scale - rescaled.Operand.Type.Scale)}");

    internal override void Match(SqlWriter writer, MatchTest test)
    {
        writer.Raw(test.Negated ? "not (" : "");
        switch (test.Test)
        {
            case TextTest.Contains:
                writer.Write($"instr({test.Text}, {test.Part}) > 0");
                break;
            case TextTest.StartsWith:
                writer.Write($"substr({test.Text}, 1, length({test.Part})) = {test.Part}");
                break;
            case TextTest.Pattern:
                writer.Write($"text_matches({test.Text}, {test.Part})");
                break;
            default:
                // Counted from the front: from the end, a length of 0 would mean the whole text.
                writer.Write($"substr({test.Text}, length({test.Text}) - length({test.Part}) + 1) = {test.Part} and length({test.Text}) >= length({test.Part})");
                break;
        }

        writer.Raw(test.Negated ? ")" : "");
    }

    internal override void Call(SqlWriter writer, Call call) => SqliteCalls.Write(writer, call);

    internal override void Arithmetic(SqlWriter writer, Arithmetic arithmetic) => SqliteArithmetic.Write(writer, arithmetic);

    internal override QueryParameter Parameter(string name, Literal literal) => literal.Type.Kind switch
    {
        DataKind.Boolean or DataKind.Int32 or DataKind.Int64 => new(name, DbType.Int64, Whole(literal)),
        DataKind.Decimal => new(name, DbType.Int64, (long)(Exact(literal) * Power(literal.Type.Scale))),
        DataKind.Duration => new(name, DbType.Int64, ((TimeSpan)literal.Value!).Ticks / TimeSpan.TicksPerMillisecond),
        DataKind.Double => new(name, DbType.Double, literal.Value!),
        DataKind.Text or DataKind.Enum => new(name, DbType.String, literal.Value!),
        DataKind.Guid => new(name, DbType.String, ((Guid)literal.Value!).ToString("D")),
        DataKind.Date => new(name, DbType.String, ((DateOnly)literal.Value!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DataKind.Moment => new(name, DbType.String, ((DateTimeOffset)literal.Value!).UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        DataKind.TimeOfDay => new(name, DbType.String, ((TimeOnly)literal.Value!).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)),
        var kind => throw new InvalidOperationException($"SQLite has no parameter for {kind}."),
    };
}
