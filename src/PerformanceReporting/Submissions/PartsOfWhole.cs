using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions;

/// <summary>How a value is broken down when the one who gives it says nothing about that.</summary>
internal static class PartsOfWhole
{
    /// <summary>
    /// The parts that were there. Where they add up to the whole, what the new whole has more is not broken down; where it
    /// has less than its parts they stay as they are, for only the unit knows which of them is wrong.
    /// </summary>
    public static IReadOnlyList<Part> Carry(IReadOnlyList<Part> there, Submission given, IndicatorVersion definition)
    {
        var isShare = definition.MeasureType is MeasureType.Percentage or MeasureType.Ratio;
        return given.Value is null ? []
            : isShare || definition.Aggregation == Aggregation.Sum ? [.. there.GroupBy(part => part.Dimension).SelectMany(dimension => Fit([.. dimension], given, isShare))]
            : there;
    }

    private static IEnumerable<Part> Fit(IReadOnlyList<Part> dimension, Submission given, bool isShare)
    {
        var members = dimension.Where(part => part.Member is not null).ToList();
        var rest = new Part
        {
            Dimension = dimension[0].Dimension,
            Value = isShare ? null : given.Value - members.Sum(part => part.Value ?? 0),
            Numerator = isShare ? given.Numerator - members.Sum(part => part.Numerator ?? 0) : null,
            Denominator = isShare ? given.Denominator - members.Sum(part => part.Denominator ?? 0) : null,
        };
        return rest is { Value: < 0 } or { Numerator: < 0 } or { Denominator: < 0 } ? dimension
            : rest is { Value: null or 0, Numerator: null or 0, Denominator: null or 0 } ? members
            : [.. members, rest];
    }
}
