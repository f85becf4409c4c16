using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Plans;

/// <summary>The columns of a select while it is being put together; the same expression takes one place.</summary>
internal sealed class Projection(IEnumerable<Output> start)
{
    private readonly List<Output> _columns = [.. start];

    public Projection()
        : this([])
    {
    }

    public IReadOnlyList<Output> Columns => [.. _columns];

    public int Add(SqlNode node)
    {
        var place = _columns.FindIndex(column => column.Node == node);
        if (place >= 0)
        {
            return place;
        }

        _columns.Add(new Output(node));
        return _columns.Count - 1;
    }
}
