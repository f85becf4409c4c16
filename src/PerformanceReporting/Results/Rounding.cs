namespace PerformanceReporting.Results;

/// <summary>
/// How figures are held: four decimals, rounded half away from zero before they are compared, and no more than fourteen
/// digits before the point, as many as both databases hold. Source: Reporting rules, "Precision".
/// </summary>
internal static class Rounding
{
    public const decimal Largest = 99_999_999_999_999.9999m;

    /// <summary>The smallest step between two figures.</summary>
    public const decimal Step = 0.0001m;

    public static decimal Round(decimal value) => decimal.Round(value, 4, MidpointRounding.AwayFromZero);

    /// <summary>The least figure that is not below the value.</summary>
    public static decimal Up(decimal value) => decimal.Round(value, 4, MidpointRounding.ToPositiveInfinity);

    /// <summary>The greatest figure that is not above the value.</summary>
    public static decimal Down(decimal value) => decimal.Round(value, 4, MidpointRounding.ToNegativeInfinity);

    /// <summary>The rounded value; null where it is larger than a figure can be held.</summary>
    public static decimal? Fit(decimal value) => Round(value) is var rounded && Math.Abs(rounded) <= Largest ? rounded : null;
}
