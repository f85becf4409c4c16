using PerformanceReporting.Planning;

namespace PerformanceReporting.Tests.Results;

/// <summary>
/// The three plan years 2016/2017 to 2018/2019, each with its periods to 31 October, 30 April and 30 June. A period is
/// spoken of as 2016/2017.1; its values are due fifteen days after it ends.
/// </summary>
internal static class GivenPlan
{
    public static readonly IReadOnlyList<ReportingPeriod> Periods = [.. Enumerable.Range(2016, 3).SelectMany(PlanYear)];

    public static ReportingPeriod Period(string code) => Periods.Single(p => p.Code == code);

    /// <summary>The first and last day of "plan", of a plan year, or of a period.</summary>
    public static (DateOnly FirstDay, DateOnly LastDay) Span(string name)
    {
        var within = Periods.Where(p => name == "plan" || p.PlanYear == name || p.Code == name).ToList();
        return within.Count > 0
            ? (within[0].FirstDay, within[^1].AsAt)
            : throw new FormatException($"'{name}' is no span of the plan.");
    }

    private static IEnumerable<ReportingPeriod> PlanYear(int year)
    {
        (DateOnly First, DateOnly Last)[] spans =
        [
            (new(year, 7, 1), new(year, 10, 31)),
            (new(year, 11, 1), new(year + 1, 4, 30)),
            (new(year + 1, 5, 1), new(year + 1, 6, 30)),
        ];
        return spans.Select((span, index) => new ReportingPeriod
        {
            Id = (year * 10) + index + 1,
            Code = $"{year}/{year + 1}.{index + 1}",
            PlanYear = $"{year}/{year + 1}",
            PlanYearFirstDay = spans[0].First,
            PlanYearLastDay = spans[^1].Last,
            Ordinal = index + 1,
            FirstDay = span.First,
            AsAt = span.Last,
            DueAt = new DateTimeOffset(span.Last.AddDays(15), new TimeOnly(22, 59, 59), TimeSpan.Zero),
        });
    }
}
