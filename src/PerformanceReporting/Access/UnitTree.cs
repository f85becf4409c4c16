namespace PerformanceReporting.Access;

/// <summary>All units, and which lie below which.</summary>
internal sealed class UnitTree(IReadOnlyList<Unit> units)
{
    private readonly ILookup<int?, Unit> _below = units.ToLookup(unit => unit.ParentId);

    /// <summary>The given units and all units below them; ends even where the tree is closed to a ring by mistake.</summary>
    public IReadOnlySet<int> WithBelow(IEnumerable<int> unitIds)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>(unitIds);
        while (open.TryPop(out var id))
        {
            if (found.Add(id))
            {
                foreach (var unit in _below[id])
                {
                    open.Push(unit.Id);
                }
            }
        }

        return found;
    }
}
