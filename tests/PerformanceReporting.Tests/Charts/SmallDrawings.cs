using System.Globalization;
using System.Xml.Linq;
using PerformanceReporting.Charts;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed class SmallDrawings
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_status_bar_shares_its_width_by_the_counts_in_the_order_of_the_marks()
    {
        var bar = Bar((ChartMark.OffTrack, 1), (ChartMark.OnTrack, 3));

        Assert.Equal(["bar-on-track", "bar-off-track"], bar.Elements(Svg + "rect").Select(part => (string?)part.Attribute("class")));
        Assert.Equal([156, 52], bar.Elements(Svg + "rect").Select(part => Number(part, "width")));
    }

    [Fact]
    public void At_risk_is_hatched_within_its_part()
    {
        var bar = Bar((ChartMark.OnTrack, 1), (ChartMark.AtRisk, 1), (ChartMark.NoData, 1));
        var part = bar.Elements(Svg + "rect").ElementAt(1);
        var hatch = (string)bar.Element(Svg + "path")!.Attribute("d")!;
        var across = hatch.Split('M', 'L').Skip(1).Select(point => double.Parse(point.Split(' ')[0], CultureInfo.InvariantCulture)).ToList();

        Assert.InRange(across.Min(), Number(part, "x") - 0.01, Number(part, "x") + 0.01);
        Assert.InRange(across.Max(), 0, Number(part, "x") + Number(part, "width") + 0.01);
    }

    [Fact]
    public void One_among_many_is_still_seen()
    {
        var bar = Bar((ChartMark.OnTrack, 500), (ChartMark.OffTrack, 1));

        Assert.All(bar.Elements(Svg + "rect"), part => Assert.True(Number(part, "width") >= 4));
        Assert.Equal(210, bar.Elements(Svg + "rect").Sum(part => Number(part, "width")) + 2);
    }

    [Fact]
    public void A_sparkline_has_a_dot_at_its_last_value_and_a_gap_where_one_is_missing()
    {
        var line = XElement.Parse(Sparkline.Svg([0.5m, 0.6m, null, 0.8m, 0.9m, null], 0.95m, "Achievement"));

        Assert.Equal(2, line.Elements(Svg + "polyline").Count());
        var dot = Assert.Single(line.Elements(Svg + "circle"));
        Assert.EndsWith($"{(string?)dot.Attribute("cx")},{(string?)dot.Attribute("cy")}", (string?)line.Elements(Svg + "polyline").Last().Attribute("points"));
    }

    [Fact]
    public void Every_value_of_a_sparkline_lies_within_it()
    {
        foreach (decimal?[] values in new decimal?[][] { [], [null], [1.7m], [0, 0, 0], [-3, 900_000_000, 2] })
        {
            var line = XElement.Parse(Sparkline.Svg(values, null, "Any"));

            Assert.All(line.Elements(Svg + "circle"), dot => Assert.InRange(Number(dot, "cy"), 3, Sparkline.Height - 3));
            Assert.DoesNotContain("NaN", line.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_bears_its_title_and_leaves_colour_and_identity_to_the_page()
    {
        XElement[] drawings = [Bar((ChartMark.AtRisk, 2), (ChartMark.NoData, 1)), XElement.Parse(Sparkline.Svg([1, 2], 1, "Counts < 3"))];

        Assert.All(drawings, drawing =>
        {
            Assert.Equal("Counts < 3", drawing.Element(Svg + "title")?.Value);
            Assert.Equal("img", (string?)drawing.Attribute("role"));
            Assert.DoesNotContain(drawing.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "id");
        });
    }

    private static XElement Bar(params (ChartMark Mark, int Count)[] counts) =>
        XElement.Parse(StatusBar.Svg(counts.ToDictionary(part => part.Mark, part => part.Count), "Counts < 3"));

    private static double Number(XElement element, string attribute) => (double)element.Attribute(attribute)!;
}
