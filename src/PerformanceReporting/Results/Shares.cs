namespace PerformanceReporting.Results;

/// <summary>
/// Counts as whole percentages that sum to exactly 100: each is rounded down, and what is left goes to the largest
/// remainders, the earlier of two equal ones first. Source: Reporting rules, "Roll-up".
/// </summary>
internal static class Shares
{
    /// <summary>One share for each count, in the same order; all 0 when there is nothing to share.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<int> counts)
    {
        var total = counts.Sum(c => (long)c);
        if (total == 0)
        {
            return new int[counts.Count];
        }

        var shares = counts.Select(c => (int)(c * 100L / total)).ToArray();
        var largestFirst = Enumerable.Range(0, counts.Count).OrderByDescending(i => counts[i] * 100L % total);
        foreach (var i in largestFirst.Take(100 - shares.Sum()))
        {
            shares[i]++;
        }

        return shares;
    }

    /// <summary>The shares of a roll-up's statuses.</summary>
    public static IReadOnlyDictionary<Status, int> Of(ComputedRollUp rollUp)
    {
        var statuses = Enum.GetValues<Status>();
        var shares = Of([.. statuses.Select(rollUp.Count)]);
        return statuses.Zip(shares).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
