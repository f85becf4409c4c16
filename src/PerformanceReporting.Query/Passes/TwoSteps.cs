using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Aggregates made in two steps: what the first makes of rows, the second makes of what the first has made. The rows of
/// the first go by the name of the source that they are made of, so that joins to it stay as they are.
/// </summary>
internal sealed class TwoSteps : SqlRewriter
{
    private readonly string _alias;
    private readonly List<Output> _first = [];
    private readonly Dictionary<SqlNode, SqlNode> _second = [];

    /// <param name="alias">Of the source, and of the first step's rows.</param>
    /// <param name="carried">The columns that the first step groups by.</param>
    /// <param name="aggregates">What is made in two steps.</param>
    public TwoSteps(string alias, IEnumerable<ColumnRef> carried, IEnumerable<SqlNode> aggregates)
    {
        _alias = alias;
        foreach (var column in carried)
        {
            _second.Add(column, Made(column, column.Alias == alias ? column.Name : $"{column.Alias}.{column.Name}"));
        }

        foreach (var aggregate in aggregates)
        {
            _second.Add(aggregate, Again(aggregate));
        }
    }

    /// <summary>The columns of the first step.</summary>
    public IReadOnlyList<Output> First => [.. _first];

    public static bool CanMake(SqlNode aggregate) => aggregate is CountAll
        or Aggregate { Method: AggregateMethod.Min or AggregateMethod.Max }
        or Aggregate { Method: AggregateMethod.Sum or AggregateMethod.Average, Operand.Type.Kind: not DataKind.Double };

    /// <summary>The query over the first step's rows.</summary>
    public Select Second(Select select) => Rewrite(select);

    // What the second step reads is made already.
    protected override Source Rewrite(Source source) => source;

    protected override SqlNode Value(SqlNode node) => _second.TryGetValue(node, out var made) ? made : base.Value(node);

    private SqlNode Again(SqlNode aggregate) => aggregate switch
    {
        CountAll or Aggregate { Method: AggregateMethod.Sum } => Total(aggregate),
        Aggregate { Method: AggregateMethod.Average } average => Mean.Of(average) switch
        {
            var mean => mean with { Sum = Total(mean.Sum), Count = Total(mean.Count) },
        },
        Aggregate extreme => extreme with { Operand = Made(extreme) },
        _ => throw new InvalidOperationException($"{aggregate} is not made in two steps."),
    };

    private Aggregate Total(SqlNode part) => new(AggregateMethod.Sum, Made(part), part.Type, part.Nullable);

    // No name in a request begins like it.
    private ColumnRef Made(SqlNode node) =>
        _first.FirstOrDefault(column => column.Node == node) is { Name: { } known } ? Reference(node, known) : Made(node, $"@{_first.Count}");

    private ColumnRef Made(SqlNode node, string name)
    {
        _first.Add(new Output(node, name));
        return Reference(node, name);
    }

    private ColumnRef Reference(SqlNode node, string name) => new(_alias, name, node.Type, node.Nullable);
}
