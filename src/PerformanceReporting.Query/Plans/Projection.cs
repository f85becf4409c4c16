using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Plans;

/// <summary>The columns of a select while it is being put together; the same expression takes one place.</summary>
internal sealed class Projection
{
    private readonly List<Output> _columns;

    private readonly Dictionary<SqlNode, int> _places = [];

    public Projection(params IEnumerable<Output> start)
    {
        _columns = [.. start];
        for (var index = 0; index < _columns.Count; index++)
        {
            _places.TryAdd(_columns[index].Node, index);
        }
    }

    public IReadOnlyList<Output> Columns => [.. _columns];

    public int Add(SqlNode node)
    {
        if (_places.TryGetValue(node, out var place))
        {
            return place;
        }

        _columns.Add(new Output(node));
        _places.Add(node, _columns.Count - 1);
        return _columns.Count - 1;
    }
}
