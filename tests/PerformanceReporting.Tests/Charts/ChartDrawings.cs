using System.Xml.Linq;
using PerformanceReporting.Charts;
using SkiaSharp;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed class ChartDrawings
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Examples => [.. ExampleCharts.All.Keys];

    [Fact]
    public void A_chart_names_its_lines_its_periods_and_its_break()
    {
        var texts = Draw("series break").Elements(Svg + "text").Select(text => text.Value).ToList();

        Assert.All(
            ["0", "20", "40", "60", "Oct 16", "Oct 18", "Expected 58", "Actual 41", "Off track", "Baseline 12", "definition changed 1 July 2017"],
            text => Assert.Contains(text, texts));
    }

    [Fact]
    public void Each_status_has_a_shape_of_its_own()
    {
        var chart = Draw("series break");

        Assert.Equal(3, Count(chart, "ellipse", "fill-on-track"));
        Assert.Equal(3, Count(chart, "path", "fill-at-risk"));
        Assert.Equal(1, Count(chart, "rect", "fill-off-track"));
        Assert.Equal(3, Count(Draw("monitored"), "path", "stroke-monitored"));
    }

    [Fact]
    public void A_provisional_value_is_hollow_and_says_so()
    {
        var chart = Draw("provisional and close together");

        Assert.Equal(2, Count(chart, "ellipse", "fill-on-track"));
        Assert.Equal(1, Count(chart, "ellipse", "stroke-on-track"));
        Assert.Contains(chart.Elements(Svg + "text"), text => text.Value == "On track, provisional");
    }

    [Fact]
    public void Expected_is_dashed_and_baseline_dotted_and_actual_whole()
    {
        var dashes = Draw("series break").Elements(Svg + "path")
            .Select(path => (Width: (string?)path.Attribute("stroke-width"), Dash: (string?)path.Attribute("stroke-dasharray")))
            .ToHashSet();

        Assert.Contains(("1.5", "6 4"), dashes);
        Assert.Contains(("1.25", "2 4"), dashes);
        Assert.Contains(("2.5", null), dashes);
    }

    [Fact]
    public void No_line_joins_what_a_series_break_or_a_missing_value_parts()
    {
        Assert.Equal(2, ActualLines(Draw("series break")));
        Assert.Equal(2, ActualLines(Draw("provisional and close together")));
        Assert.Equal(1, ActualLines(Draw("monitored")));

        static int ActualLines(XElement chart) =>
            chart.Elements(Svg + "path").Count(path => (string?)path.Attribute("stroke-width") == "2.5");
    }

    [Fact]
    public void The_band_of_a_maintained_value_is_shaded() =>
        Assert.Equal(1, Count(Draw("maintained within bounds"), "path", "fill-band"));

    [Fact]
    public void A_chart_with_nothing_to_show_says_so_in_words()
    {
        Assert.Equal("No data", Assert.Single(Draw("without points").Elements(Svg + "text")).Value);
        Assert.Equal("No data", Draw("without points").Element(Svg + "desc")?.Value);
    }

    [Fact]
    public void Those_who_cannot_see_it_are_told_the_same_figures()
    {
        var chart = Draw("series break");

        Assert.Equal("img", (string?)chart.Attribute("role"));
        Assert.Equal("Members using the data model, current version", chart.Element(Svg + "title")?.Value);
        Assert.Equal(
            "number of Members. Oct 16: Actual 20, Expected 20, On track. Apr 17: 26, 26, On track. Jun 17: 31, 32, On track. Oct 17: 33, 38, At risk. "
            + "Apr 18: 36, 44, At risk. Jun 18: 41, 52, At risk. Oct 18: 41, 58, Off track. Baseline 12; definition changed 1 July 2017",
            chart.Element(Svg + "desc")?.Value);
    }

    [Fact]
    public void After_a_period_without_a_value_figures_are_named_again()
    {
        Assert.Contains(
            "Jun 17: 47%, 50%, At risk. Oct 17: Expected 54%, No data. Apr 18: Actual 55%, Expected 58%, At risk. Jun 18: 63.4%, 64%, On track, provisional.",
            Draw("provisional and close together").Element(Svg + "desc")?.Value,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_page_may_hold_any_chart_under_a_strict_content_security_policy(string example)
    {
        var chart = Draw(example);

        Assert.DoesNotContain(chart.DescendantsAndSelf(), element => element.Name.LocalName is "style" or "script" or "clipPath");
        Assert.DoesNotContain(chart.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "style" or "id" or "clip-path");
        // A shape whose fill is not told would be black, on light and dark alike.
        Assert.All(chart.Elements().Where(element => element.Name.LocalName is not ("title" or "desc")), element =>
        {
            Assert.NotNull(element.Attribute("fill"));
            Assert.NotNull(element.Attribute("class"));
        });
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Drawn_again_it_is_the_same_to_the_byte(string example)
    {
        var spec = ExampleCharts.All[example];

        Assert.Equal(ChartRenderer.Svg(spec), ChartRenderer.Svg(spec));
        Assert.Equal(ChartRenderer.Png(spec), ChartRenderer.Png(spec));
    }

    [Fact]
    public void Many_charts_may_be_drawn_at_once()
    {
        var alone = ExampleCharts.All.ToDictionary(example => example.Key, example => ChartRenderer.Svg(example.Value));

        Parallel.For(0, 100, i =>
        {
            var (name, spec) = ExampleCharts.All.ElementAt(i % ExampleCharts.All.Count);
            Assert.Equal(alone[name], ChartRenderer.Svg(spec));
        });
    }

    [Fact]
    public void A_picture_is_twice_the_size_and_shows_ink_and_status_on_white()
    {
        using var picture = SKBitmap.Decode(ChartRenderer.Png(ExampleCharts.All["series break"]));
        var colours = picture.Pixels.CountBy(pixel => pixel).ToDictionary();

        Assert.Equal((1280, 660), (picture.Width, picture.Height));
        Assert.Equal(SKColors.White, colours.MaxBy(colour => colour.Value).Key);
        Assert.All(
            [ChartInk.Ink, ChartInk.Quiet, ChartInk.Line, ChartInk.Of(ChartMark.OnTrack), ChartInk.Of(ChartMark.AtRisk), ChartInk.Of(ChartMark.OffTrack)],
            ink => Assert.True(colours.GetValueOrDefault(SKColor.Parse(ink.Light)) > 50, ink.Name));
    }

    private static XElement Draw(string example) => XElement.Parse(ChartRenderer.Svg(ExampleCharts.All[example]));

    private static int Count(XElement chart, string element, string cssClass) =>
        chart.Elements(Svg + element).Count(found => ((string?)found.Attribute("class"))?.Split(' ').Contains(cssClass) == true);
}
