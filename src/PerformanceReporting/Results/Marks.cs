namespace PerformanceReporting.Results;

/// <summary>The marks that a figure bears: provisional, revised, estimate, break.</summary>
internal static class Marks
{
    public const string Provisional = "provisional";

    public const string Revised = "revised";

    /// <summary>A provisional baseline takes part.</summary>
    public const string Estimate = "estimate";

    public const string Break = "break";

    /// <summary>The marks of a result, in the order in which they are always written.</summary>
    public static string Of(ComputedResult result, bool isRevised) =>
        string.Join("; ", new[]
        {
            result.IsProvisional ? Provisional : null,
            isRevised ? Revised : null,
            result.IsBaselineProvisional ? Estimate : null,
            result.IsSeriesBreak ? Break : null,
        }.Where(mark => mark is not null));
}
