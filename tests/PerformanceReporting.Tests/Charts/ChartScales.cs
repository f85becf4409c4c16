using System.Globalization;
using PerformanceReporting.Charts;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed class ChartScales
{
    [Theory]
    [InlineData("58 12", true, 0, "0 20 40 60")]
    [InlineData("100", true, 0, "0 20 40 60 80 100")]
    [InlineData("3", true, 0, "0 1 2 3")]
    [InlineData("0", true, 0, "0 1")]
    [InlineData("0.4 0.9", true, 1, "0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData("-1 2.4", true, 1, "-1 0 1 2 3")]
    [InlineData("95 105 94", false, 0, "90 95 100 105")]
    [InlineData("1204000 310000", true, 0, "0 250000 500000 750000 1000000 1250000")]
    [InlineData("922337203685477", true, 0, "0 200000000000000 400000000000000 600000000000000 800000000000000 1000000000000000")]
    public void Ticks_are_round_and_few(string values, bool fromZero, int decimals, string ticks)
    {
        var spec = new ChartSpec
        {
            Title = "",
            FromZero = fromZero,
            Format = new ChartFormat { Decimals = decimals },
            Points = [.. Numbers(values).Select(value => new ChartPoint { AsAt = default, Label = "", Mark = ChartMark.OnTrack, Actual = value })],
        };

        Assert.Equal(Numbers(ticks), ChartScale.For(spec).Ticks);
    }

    private static IEnumerable<decimal> Numbers(string text) =>
        text.Split(' ').Select(number => decimal.Parse(number, CultureInfo.InvariantCulture));
}
