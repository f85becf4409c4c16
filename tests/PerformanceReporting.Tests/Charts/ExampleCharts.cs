using PerformanceReporting.Charts;

namespace PerformanceReporting.Tests.Charts;

/// <summary>Charts of each kind that the plan needs, from the plainest to the fullest.</summary>
internal static class ExampleCharts
{
    private static readonly DateOnly[] AsAtDates =
    [
        new(2016, 10, 31), new(2017, 4, 30), new(2017, 6, 30),
        new(2017, 10, 31), new(2018, 4, 30), new(2018, 6, 30),
        new(2018, 10, 31), new(2019, 4, 30), new(2019, 6, 30),
    ];

    public static readonly IReadOnlyDictionary<string, ChartSpec> All = new Dictionary<string, ChartSpec>
    {
        ["series break"] = SeriesBreak(ChartWords.English),
        ["series break in French"] = SeriesBreak(ChartWords.French),
        ["provisional and close together"] = new()
        {
            Title = "Declarations lodged without paper",
            UnitOfMeasure = "percentage of declarations",
            Format = new ChartFormat { Kind = ChartValueKind.Percentage, Decimals = 1 },
            Points = Series(
                (41, 40, ChartMark.OnTrack), (44.5m, 46, ChartMark.OnTrack), (47, 50, ChartMark.AtRisk),
                (null, 54, ChartMark.NoData), (55, 58, ChartMark.AtRisk), (63.4m, 64, ChartMark.OnTrack)) is var close
                ? [.. close.SkipLast(1), close[^1] with { Provisional = true }] : [],
            Baseline = 38,
            Target = 65,
        },
        ["maintained within bounds"] = new()
        {
            Title = "Budget execution",
            Format = new ChartFormat { Kind = ChartValueKind.Percentage },
            FromZero = false,
            Points = [.. Series(
                (97, null, ChartMark.OnTrack), (101, null, ChartMark.OnTrack), (106, null, ChartMark.AtRisk),
                (94, null, ChartMark.AtRisk), (99, null, ChartMark.OnTrack))
                .Select(point => point with { Lower = 95, Upper = 105 })],
        },
        ["amounts in French"] = new()
        {
            Title = "Contributions volontaires",
            Words = ChartWords.French,
            Format = new ChartFormat { Currency = "EUR" },
            Points = Series(ChartWords.French,
                (310_000, 300_000, ChartMark.OnTrack), (720_500, 900_000, ChartMark.AtRisk), (1_204_000, 1_800_000, ChartMark.OffTrack)),
            Baseline = 250_000,
            Target = 1_800_000,
        },
        ["below zero"] = new()
        {
            Title = "Growth",
            Format = new ChartFormat { Kind = ChartValueKind.Percentage, Decimals = 1 },
            Points = Series((-1, 2, ChartMark.OffTrack), (0, 2, ChartMark.OffTrack), (1.8m, 2, ChartMark.AtRisk), (2.4m, 2, ChartMark.OnTrack)),
        },
        ["yes or no"] = new()
        {
            Title = "Framework adopted",
            Format = new ChartFormat { Kind = ChartValueKind.YesNo },
            Points = Series((0, null, ChartMark.NotDue), (0, null, ChartMark.NotDue), (1, 1, ChartMark.OnTrack)),
        },
        ["waiting for its first value"] = new()
        {
            Title = "Utility blocks adopted",
            Words = ChartWords.French,
            Points = Series(ChartWords.French,
                (null, 2, ChartMark.NoData), (null, 4, ChartMark.NoData), (null, 8, ChartMark.NoData), (null, 12, ChartMark.NotDue)),
            Baseline = 0,
            Target = 12,
        },
        ["one period"] = new()
        {
            Title = "Survey of Members",
            Points = Series((72, 70, ChartMark.OnTrack)),
        },
        ["monitored"] = new()
        {
            Title = "Visits to the bookshop",
            Points = Series((1200, null, ChartMark.Monitored), (1340, null, ChartMark.Monitored), (1100, null, ChartMark.Monitored)),
        },
        ["late"] = new()
        {
            Title = "Audits closed",
            Points = Series(
                (2, 2, ChartMark.OnTrack), (4, 5, ChartMark.AtRisk), (7, 8, ChartMark.AtRisk), (8, 9, ChartMark.AtRisk), (10, 12, ChartMark.AtRisk),
                (12, 14, ChartMark.AtRisk), (15, 16, ChartMark.AtRisk), (null, 18, ChartMark.NoData), (null, 20, ChartMark.NotDue)),
            Target = 20,
        },
        ["two breaks"] = SeriesBreak(ChartWords.English) with
        {
            Breaks =
            [
                new ChartBreak(new DateOnly(2017, 7, 1), "definition changed 1 July 2017"),
                new ChartBreak(new DateOnly(2018, 7, 1), "definition changed 1 July 2018"),
            ],
        },
        ["without points"] = new() { Title = "Nothing yet", Points = [] },
    };

    private static ChartSpec SeriesBreak(ChartWords words) => new()
    {
        Title = "Members using the data model, current version",
        UnitOfMeasure = "number of Members",
        Words = words,
        Points = Series(words,
            (20, 20, ChartMark.OnTrack), (26, 26, ChartMark.OnTrack), (31, 32, ChartMark.OnTrack), (33, 38, ChartMark.AtRisk),
            (36, 44, ChartMark.AtRisk), (41, 52, ChartMark.AtRisk), (41, 58, ChartMark.OffTrack)),
        Baseline = 12,
        Breaks = [new ChartBreak(new DateOnly(2017, 7, 1), words.DefinitionChanged(new DateOnly(2017, 7, 1)))],
    };

    private static ChartPoint[] Series(params ReadOnlySpan<(decimal? Actual, decimal? Expected, ChartMark Mark)> values) =>
        Series(ChartWords.English, values);

    private static ChartPoint[] Series(ChartWords words, params ReadOnlySpan<(decimal? Actual, decimal? Expected, ChartMark Mark)> values)
    {
        var points = new List<ChartPoint>();
        foreach (var (actual, expected, mark) in values)
        {
            var asAt = AsAtDates[points.Count];
            points.Add(new ChartPoint { AsAt = asAt, Label = words.Label(asAt), Actual = actual, Expected = expected, Mark = mark });
        }
        return [.. points];
    }
}
