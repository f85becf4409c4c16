using System.Globalization;

namespace PerformanceReporting.Planning;

/// <summary>A plan year: 1 July to 30 June, written <c>2016/2017</c>.</summary>
internal readonly record struct PlanYear(int StartsIn)
{
    public DateOnly FirstDay => new(StartsIn, 7, 1);

    public DateOnly LastDay => new(StartsIn + 1, 6, 30);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartsIn}/{StartsIn + 1}");

    /// <exception cref="FormatException">The text is not two consecutive years joined by a slash.</exception>
    public static PlanYear Parse(string text) =>
        text.Split('/') is [{ Length: 4 } first, { Length: 4 } second]
        && int.TryParse(first, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(second, CultureInfo.InvariantCulture, out var to)
        && to == from + 1
            ? new(from)
            : throw new FormatException($"'{text}' is not a plan year; write it as 2016/2017.");

    /// <summary>The plan years from this one to <paramref name="last"/>.</summary>
    public IEnumerable<PlanYear> To(PlanYear last) => Enumerable.Range(StartsIn, last.StartsIn - StartsIn + 1).Select(year => new PlanYear(year));
}
