using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions;

/// <summary>What must hold of the parts of a value, whatever the validation rules are.</summary>
internal static class PartChecks
{
    public static IReadOnlyList<Problem> Check(Submission given, MeasurementCase of, IReadOnlyList<DimensionMember> members, bool isDraft)
    {
        var parts = given.Parts ?? [];
        var isShare = of.Definition.MeasureType is MeasureType.Percentage or MeasureType.Ratio;
        return
        [
            .. parts.SelectMany((part, index) => OfOne(part, $"{nameof(Submission.Parts)}/{index}", members, isShare && !isDraft)),
            .. parts.CountBy(part => (part.Dimension, part.Member)).Where(count => count.Value > 1).Take(1).Select(_ => new Problem("part-twice", nameof(Submission.Parts))),
            .. isShare && !isDraft ? Shares(given, parts) : [],
        ];
    }

    private static IEnumerable<Problem> OfOne(Part part, string place, IReadOnlyList<DimensionMember> members, bool needsShares)
    {
        if (!members.Any(member => member.Dimension == part.Dimension))
        {
            yield return new("unknown-dimension", $"{place}/DimensionCode");
        }
        else if (part.Member is not null && !members.Any(member => member.Dimension == part.Dimension && member.Member == part.Member))
        {
            yield return new("unknown-member", $"{place}/MemberCode");
        }

        if (needsShares && (part.Numerator is null || part.Denominator is null))
        {
            yield return new("part-needs-shares", $"{place}/{nameof(Part.Numerator)}");
        }
        else if (!needsShares && part.Value is null && part.Numerator is null && part.Denominator is null)
        {
            yield return new("part-empty", $"{place}/{nameof(Part.Value)}");
        }

        if (new[] { part.Value, part.Numerator, part.Denominator }.Any(figure => !SubmissionRules.Fits(figure)))
        {
            yield return new("figure", $"{place}/{nameof(Part.Value)}");
        }
    }

    // The shares of the parts are not summed, their numerators and denominators are.
    private static IEnumerable<Problem> Shares(Submission given, IReadOnlyList<Part> parts)
    {
        if (given is not { Numerator: { } numerator, Denominator: { } denominator })
        {
            yield return new("whole-needs-shares", nameof(Submission.Numerator));
            yield break;
        }

        foreach (var dimension in parts.GroupBy(part => part.Dimension))
        {
            var (above, below) = (dimension.Sum(part => part.Numerator ?? 0), dimension.Sum(part => part.Denominator ?? 0));
            if (above != numerator || below != denominator)
            {
                yield return new("part-shares-differ", nameof(Submission.Parts)) { Figures = [above, below, numerator, denominator] };
            }
        }
    }
}
