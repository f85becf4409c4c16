using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Sql;

/// <summary>The one place where SQL text is written: once, in order, at the end.</summary>
internal sealed class SqlWriter(Dialect dialect)
{
    private readonly StringBuilder _text = new();
    private readonly Dictionary<Literal, QueryParameter> _parameters = [];

    public static Statement Write(Select select, Dialect dialect)
    {
        var writer = new SqlWriter(dialect);
        writer.Select(select);
        return new Statement(writer._text.ToString(), [.. writer._parameters.Values]);
    }

    /// <summary>Writes text with nodes in it; the handler has done so by the time this is called.</summary>
#pragma warning disable CA1822 // The handler holds this writer and has written through it.
    public void Write([InterpolatedStringHandlerArgument("")] ref SqlText sql) => _ = sql;
#pragma warning restore CA1822

    internal void Raw(string sql) => _text.Append(sql);

    internal void Number(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    internal void Name(SqlName name) => _text.Append('[').Append(name.Value.Replace("]", "]]", StringComparison.Ordinal)).Append(']');

    public void List<T>(IReadOnlyList<T> items, string separator, Action<T> write)
    {
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                _text.Append(separator);
            }

            write(items[index]);
        }
    }

    public void Select(Select select)
    {
        _text.Append("select ");
        List(select.Columns, ", ", Output);
        _text.Append(" from ");
        Source(select.From);
        foreach (var join in select.Joins)
        {
            _text.Append(join.Optional ? " left join " : " join ");
            Source(join.Source);
            Write($" on {join.On}");
        }

        if (select.Where is not null and not Always { Value: true })
        {
            Write($" where {select.Where}");
        }

        if (select.GroupBy.Count > 0)
        {
            _text.Append(" group by ");
            List(select.GroupBy, ", ", node => dialect.GroupKey(this, node));
        }

        if (select.OrderBy.Count > 0)
        {
            _text.Append(" order by ");
            OrderBy(select.OrderBy);
        }

        dialect.Page(this, select);
    }

    private void Output(Output output)
    {
        Node(output.Node);
        if (output.Name is { } name && !(output.Node is ColumnRef column && column.Name == name))
        {
            Write($" as {new SqlName(name)}");
        }
    }

    private void Source(Source source)
    {
        switch (source)
        {
            case TableSource table:
                Write($"{new SqlName(table.Set.Source)} as ");
                break;
            case DerivedSource derived:
                Write($"({derived.Rows}) as ");
                break;
            case UnionSource union:
                _text.Append('(');
                List(union.Branches, " union all ", Select);
                _text.Append(") as ");
                break;
            default:
                throw new InvalidOperationException($"No text is known for the source {source}.");
        }

        _text.Append(source.Alias);
    }

    private void OrderBy(IReadOnlyList<Ordering> orderings) => List(orderings, ", ", ordering =>
    {
        dialect.Ordinal(this, ordering.Node);
        _text.Append(ordering.Descending ? " desc" : "");
    });

    public void Node(SqlNode node)
    {
        switch (node)
        {
            case ColumnRef column:
                _text.Append(column.Alias).Append('.');
                Name(new SqlName(column.Name));
                break;
            case Literal literal:
                Literal(literal);
                break;
            case Call call:
                dialect.Call(this, call);
                break;
            case Arithmetic arithmetic:
                dialect.Arithmetic(this, arithmetic);
                break;
            case Rescaled rescaled:
                dialect.Rescale(this, rescaled);
                break;
            case EnumRank rank:
                Rank(rank);
                break;
            case RowCount count:
                Write($"({count.Rows})");
                break;
            case CountAll:
                dialect.CountAll(this);
                break;
            case Aggregate aggregate:
                dialect.Aggregate(this, aggregate);
                break;
            case Mean mean:
                dialect.Mean(this, mean);
                break;
            case Running running:
                Running(running);
                break;
            case Blank blank:
                dialect.Blank(this, blank);
                break;
            case RowNumber number:
                _text.Append("row_number() over (partition by ");
                List(number.Partition, ", ", Node);
                _text.Append(" order by ");
                OrderBy(number.OrderBy);
                _text.Append(')');
                break;
            case Decision decision:
                dialect.Decide(this, decision);
                break;
            case Condition condition:
                Condition(condition);
                break;
            default:
                throw new InvalidOperationException($"No text is known for the node {node}.");
        }
    }

    private void Running(Running running)
    {
        Write($"{running.Aggregate} over (");
        if (running.OrderBy.Count > 0)
        {
            _text.Append("order by ");
            OrderBy(running.OrderBy);
            _text.Append(running.Before ? " rows between unbounded preceding and 1 preceding" : " rows unbounded preceding");
        }

        _text.Append(')');
    }

    private void Literal(Literal literal)
    {
        switch (literal.Value)
        {
            case null:
                _text.Append("null");
                break;
            case bool truth:
                _text.Append(truth ? '1' : '0');
                break;
            case string name when literal.Type.Enum is { } type && type.Members.Contains(name):
                Member(name);
                break;
            default:
                Parameter(literal);
                break;
        }
    }

    private void Member(string name) => _text.Append('\'').Append(name.Replace("'", "''", StringComparison.Ordinal)).Append('\'');

    private void Parameter(Literal literal)
    {
        if (!_parameters.TryGetValue(literal, out var parameter))
        {
            parameter = dialect.Parameter($"@p{_parameters.Count}", literal);
            _parameters.Add(literal, parameter);
        }

        _text.Append(parameter.Name);
    }

    private void Rank(EnumRank rank)
    {
        Write($"case {rank.Operand}");
        var members = rank.Operand.Type.Enum!.Members;
        for (var value = 0; value < members.Count; value++)
        {
            Write($" when {new Literal(members[value], rank.Operand.Type)} then {value}");
        }

        _text.Append(" end");
    }

    private void Condition(Condition condition)
    {
        switch (condition)
        {
            case Always always:
                _text.Append(always.Value ? "1 = 1" : "1 = 0");
                break;
            case AllOf all:
                List(all.Parts, " and ", Part);
                break;
            case AnyOf any:
                List(any.Parts, " or ", Part);
                break;
            case Test test when test.Left.Type.Kind == DataKind.Text:
                dialect.TestText(this, test);
                break;
            case Test test:
                Write($"{test.Left}");
                _text.Append(Dialect.Symbol(test.Op));
                Write($"{test.Right}");
                break;
            case NullTest test:
                Write($"{test.Operand}");
                _text.Append(test.IsNull ? " is null" : " is not null");
                break;
            case ListTest test:
                dialect.TestList(this, test);
                break;
            case MatchTest test:
                dialect.Match(this, test);
                break;
            case Exists exists:
                _text.Append(exists.Negated ? "not exists (" : "exists (");
                Write($"{exists.Rows})");
                break;
            case NotTrue not:
                Write($"case when {not.Operand} then 1 else 0 end = 0");
                break;
            default:
                throw new InvalidOperationException($"No text is known for the condition {condition}.");
        }
    }

    private void Part(Condition condition)
    {
        if (condition is AllOf or AnyOf)
        {
            Write($"({condition})");
        }
        else
        {
            Condition(condition);
        }
    }
}
