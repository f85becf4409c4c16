namespace PerformanceReporting.Charts;

/// <summary>
/// What an indicator's chart shows, in words of our own: pages, workbooks and tests describe a chart by this
/// and never meet the library that draws it.
/// </summary>
internal sealed record ChartSpec
{
    /// <summary>The name of the chart for those who cannot see it; it is not drawn, the page or sheet bears it.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted, for example "number of Members"; for those who cannot see the chart.</summary>
    public string UnitOfMeasure { get; init; } = "";

    public ChartFormat Format { get; init; } = new();

    public ChartWords Words { get; init; } = ChartWords.English;

    /// <summary>In the order of their as-at dates.</summary>
    public required IReadOnlyList<ChartPoint> Points { get; init; }

    public decimal? Baseline { get; init; }

    public decimal? Target { get; init; }

    public IReadOnlyList<ChartBreak> Breaks { get; init; } = [];

    /// <summary>Amounts are drawn from zero; where zero means nothing (a balance, a score) the axis fits the values.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>Every number that is drawn, in no order.</summary>
    public IEnumerable<decimal> Values =>
        Points.SelectMany(point => new[] { point.Actual, point.Expected, point.Lower, point.Upper })
              .Concat([Baseline, Target])
              .OfType<decimal>();
}
