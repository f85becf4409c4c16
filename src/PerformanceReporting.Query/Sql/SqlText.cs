using System.Runtime.CompilerServices;

namespace PerformanceReporting.Query.Sql;

/// <summary>
/// Lets a dialect say <c>$"instr({text}, {part}) > 0"</c>: the letters are its own, the holes take nodes, names and
/// counts and nothing else. No string from outside can come into the SQL this way, for there is no hole that fits one.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct SqlText
{
    private readonly SqlWriter _writer;

    public SqlText(int literalLength, int formattedCount, SqlWriter writer)
    {
        _ = (literalLength, formattedCount);
        _writer = writer;
    }

    public void AppendLiteral(string sql) => _writer.Raw(sql);

    public void AppendFormatted(SqlNode node) => _writer.Node(node);

    public void AppendFormatted(Select select) => _writer.Select(select);

    public void AppendFormatted(SqlName name) => _writer.Name(name);

    public void AppendFormatted(long number) => _writer.Number(number);
}

/// <summary>A column, view or alias, written in the brackets that both databases understand.</summary>
internal readonly record struct SqlName(string Value);
