namespace PerformanceReporting.Charts;

/// <summary>What is written at the end of a line in place of a legend, and the value at which that line ends.</summary>
internal sealed record EndLabel(string Text, decimal Value, double Width)
{
    public const double LineHeight = 17;

    /// <summary>A second, quieter line: the status in words; empty where there is nothing to add.</summary>
    public string Detail { get; init; } = "";

    public double DetailWidth { get; init; }

    public ChartInk Ink { get; init; } = ChartInk.Ink;

    public bool Strong { get; init; }

    /// <summary>The line reaches the right edge, so a leader may lead from it to the label.</summary>
    public bool AtEdge { get; init; } = true;

    public double Height => Detail.Length > 0 ? 2 * LineHeight : LineHeight;

    /// <summary>
    /// The tops of labels that would like to stand at <paramref name="wished"/> (ascending), moved as little as possible
    /// (least squares) so that none overlaps the next and all lie between top and bottom. With the heights above taken
    /// off, this is isotonic regression: neighbours out of order are pooled at their mean.
    /// </summary>
    public static IReadOnlyList<double> Place(IReadOnlyList<(double Wished, double Height)> wished, double top, double bottom)
    {
        var pools = new Stack<(double Sum, int Count)>();
        var above = 0.0;
        foreach (var (wish, height) in wished)
        {
            var pool = (Sum: wish - above, Count: 1);
            while (pools.TryPeek(out var before) && before.Sum / before.Count > pool.Sum / pool.Count)
            {
                pools.Pop();
                pool = (before.Sum + pool.Sum, before.Count + pool.Count);
            }
            pools.Push(pool);
            above += height;
        }
        var free = pools.Reverse().SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Count, pool.Count));
        var lowest = Math.Max(top, bottom - above);
        var placed = new List<double>();
        var offset = 0.0;
        foreach (var (position, label) in free.Zip(wished))
        {
            placed.Add(Math.Clamp(position, top, lowest) + offset);
            offset += label.Height;
        }
        return placed;
    }
}
