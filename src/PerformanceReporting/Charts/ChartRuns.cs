namespace PerformanceReporting.Charts;

/// <summary>
/// The stretches that a line may join: neighbouring periods with a value, on one side of every series break.
/// </summary>
internal static class ChartRuns
{
    /// <summary>Positions in <see cref="ChartSpec.Points"/> of each stretch, first to last.</summary>
    public static IEnumerable<IReadOnlyList<int>> Of(ChartSpec spec, Func<ChartPoint, bool> hasValue)
    {
        var run = new List<int>();
        for (var i = 0; i < spec.Points.Count; i++)
        {
            if (run.Count > 0 && (!hasValue(spec.Points[i]) || BreaksBefore(spec, i).Any()))
            {
                yield return run;
                run = [];
            }
            if (hasValue(spec.Points[i]))
            {
                run.Add(i);
            }
        }
        if (run.Count > 0)
        {
            yield return run;
        }
    }

    /// <summary>The series breaks between a period and the one before it; the first period has none before it.</summary>
    public static IEnumerable<ChartBreak> BreaksBefore(ChartSpec spec, int index) =>
        index == 0
            ? []
            : spec.Breaks.Where(change => spec.Points[index - 1].AsAt < change.From && change.From <= spec.Points[index].AsAt);
}
