using PerformanceReporting.Charts;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed class ChartLayouts
{
    public static TheoryData<string> Examples => [.. ExampleCharts.All.Keys];

    [Theory]
    [MemberData(nameof(Examples))]
    public void No_text_lies_on_another_or_leaves_the_picture(string example) => AssertReadable(Layout(ExampleCharts.All[example]));

    [Fact]
    public void However_the_values_fall_no_text_lies_on_another_or_leaves_the_picture()
    {
        var chance = new Random(20181126);
        for (var i = 0; i < 400; i++)
        {
            AssertReadable(Layout(AnyChart(chance)));
        }
    }

    [Fact]
    public void Labels_crowded_at_the_top_stay_below_a_note_that_reaches_over_them()
    {
        var spec = ExampleCharts.All["series break"];
        var last = spec.Points[^1] with { Actual = 60, Expected = 60 };
        var changed = new DateOnly(2018, 5, 1);

        AssertReadable(Layout(spec with
        {
            Points = [.. spec.Points.SkipLast(1), last],
            Target = 60,
            Breaks = [new ChartBreak(changed, spec.Words.DefinitionChanged(changed))],
        }));
    }

    [Fact]
    public void A_label_that_had_to_move_is_led_to_its_line()
    {
        var layout = Layout(ExampleCharts.All["amounts in French"]);

        Assert.Equal(2, layout.Leaders.Count);
        Assert.All(layout.Leaders, leader => Assert.Equal(layout.Frame.Y(1_800_000), leader.Y1));
    }

    [Fact]
    public void A_line_that_ends_early_says_when()
    {
        var texts = Layout(ExampleCharts.All["late"]).Texts.Select(text => text.Text).ToList();

        Assert.Contains("Actual 15", texts);
        Assert.Contains("At risk, Oct 18", texts);
    }

    [Fact]
    public void A_missing_value_is_marked_under_its_period_and_named_not_drawn_at_zero()
    {
        var layout = Layout(ExampleCharts.All["provisional and close together"]);

        var sign = Assert.Single(layout.Signs);
        Assert.Equal(ChartMark.NoData, sign.Mark);
        Assert.True(sign.Y > layout.Frame.Bottom);
        Assert.Contains(layout.Texts, text => text.Text == "No data");
    }

    [Fact]
    public void Where_words_do_not_fit_under_the_periods_each_mark_is_explained_once_below()
    {
        var spec = ExampleCharts.All["late"] with { Words = ChartWords.French };
        var layout = Layout(spec);

        Assert.Equal(4, layout.Signs.Count);
        Assert.Single(layout.Texts, text => text.Text == "Sans données");
        Assert.Single(layout.Texts, text => text.Text == "Non échu");
    }

    [Fact]
    public void A_series_break_stands_between_the_periods_it_parts()
    {
        var layout = Layout(ExampleCharts.All["series break"]);

        Assert.Equal(2.5, Assert.Single(layout.Breaks).Index);
    }

    private static ChartLayout Layout(ChartSpec spec) => new(spec, ChartRendererFonts.Measure);

    private static void AssertReadable(ChartLayout layout)
    {
        foreach (var (i, text) in layout.Texts.Index())
        {
            if (text.Left < 0 || text.Right > ChartLayout.Width || text.Top < 0 || text.Bottom > ChartLayout.Height)
            {
                Assert.Fail($"{text} leaves the picture");
            }
            foreach (var other in layout.Texts.Skip(i + 1))
            {
                if (text.Right > other.Left && other.Right > text.Left && text.Bottom > other.Top && other.Bottom > text.Top)
                {
                    Assert.Fail($"{text} lies on {other}");
                }
            }
        }
    }

    private static ChartSpec AnyChart(Random chance)
    {
        var words = chance.Next(2) == 0 ? ChartWords.English : ChartWords.French;
        var size = chance.Next(4) switch { 0 => 1m, 1 => 100m, 2 => 1_000m, _ => 10_000_000m };
        decimal? Value() => chance.Next(5) == 0 ? null : Math.Round((decimal)chance.NextDouble() * size, 1);
        var first = new DateOnly(2016, 10, 31);
        return new ChartSpec
        {
            Title = "Any",
            Words = words,
            Format = new ChartFormat { Decimals = chance.Next(2), Currency = chance.Next(3) == 0 ? "EUR" : "" },
            FromZero = chance.Next(2) == 0,
            Points =
            [
                .. Enumerable.Range(0, chance.Next(0, 13)).Select(i => new ChartPoint
                {
                    AsAt = first.AddMonths(4 * i),
                    Label = words.Label(first.AddMonths(4 * i)),
                    Actual = Value(),
                    Expected = Value(),
                    Lower = Value(),
                    Upper = Value(),
                    Mark = (ChartMark)chance.Next(6),
                    Provisional = chance.Next(4) == 0,
                }),
            ],
            Baseline = Value(),
            Target = Value(),
            Breaks =
            [
                .. Enumerable.Range(0, chance.Next(4))
                    .Select(_ => new DateOnly(2016, 7, 1).AddYears(chance.Next(5)))
                    .Select(from => new ChartBreak(from, words.DefinitionChanged(from))),
            ],
        };
    }
}
