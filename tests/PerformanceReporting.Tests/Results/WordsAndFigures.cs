using System.Globalization;
using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;
using Xunit;

namespace PerformanceReporting.Tests.Results;

/// <summary>One word for one thing in each language, and figures written as each language writes them.</summary>
public sealed class WordsAndFigures
{
    [Fact]
    public void Every_term_has_a_word_in_both_languages()
    {
        Assert.All((Words[])[Words.English, Words.French], words =>
        {
            Said<Status>(words.Of);
            Said<Trend>(words.Of);
            Said<Basis>(words.Of);
            Said<MeasureType>(words.Of);
            Said<Direction>(words.Of);
            Said<Coverage>(words.Of);
            Said<Aggregation>(words.Of);
            Said<Method>(words.Of);
            Said<Frequency>(words.Of);
            Said<TargetSpan>(words.Of);
            Said<PerformanceReporting.Access.SubmissionState>(words.Of);
            Said<ResultNote>(words.Of);
        });

        static void Said<TTerm>(Func<TTerm, string> of)
            where TTerm : struct, Enum => Assert.All(Enum.GetValues<TTerm>(), term => Assert.NotEmpty(of(term)));
    }

    [Fact]
    public void Charts_and_pages_call_a_status_by_the_same_word() =>
        Assert.All(Enum.GetValues<Status>(), status =>
        {
            Assert.Equal(Words.English.Of(status), ChartWords.English.Of(Enum.Parse<ChartMark>(status.ToString())));
            Assert.Equal(Words.French.Of(status), ChartWords.French.Of(Enum.Parse<ChartMark>(status.ToString())));
        });

    [Theory]
    [InlineData("60.7143", "60.7%")]
    [InlineData("60", "60%")]
    [InlineData("0.0412", "0.0412%")]
    public void What_a_value_is_compared_with_is_told_as_pages_show_it(string value, string told) =>
        Assert.Equal(told, Figures.English.Roughly(decimal.Parse(value, CultureInfo.InvariantCulture), MeasureType.Percentage));

    [Fact]
    public void A_status_has_a_shape_of_its_own_and_no_trend_wears_it()
    {
        var shapes = Enum.GetValues<Status>().Select(Words.Shape).ToList();
        Assert.Equal("●▲■○–◇", string.Concat(shapes));
        Assert.DoesNotContain(Enum.GetValues<Trend>().Select(Words.Arrow), shapes.Contains);
        Assert.Equal("▲ À risque", Words.French.WithShape(Status.AtRisk));
        Assert.Equal("↘ worsening", Words.English.WithArrow(Trend.Worsening));
    }

    [Fact]
    public void Marks_are_translated_one_by_one()
    {
        Assert.Equal("provisional, revised", Words.English.Marks("provisional; revised"));
        Assert.Equal("estimation, nouvelle série", Words.French.Marks("estimate; break"));
        Assert.Empty(Words.English.Marks(""));
    }

    [Theory]
    [InlineData("0.7069", "71%")]
    [InlineData("0.9499", "94.9%")]
    [InlineData("0.95", "95%")]
    [InlineData("0.746", "74.6%")]
    [InlineData("0.7444", "74%")]
    [InlineData("1.125", "113%")]
    [InlineData("0", "0%")]
    public void An_achievement_is_never_rounded_over_a_threshold(string fraction, string written) =>
        Assert.Equal(written, Figures.English.Achievement(decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture), 0.95m, 0.75m));

    [Fact]
    public void French_has_thin_spaces_and_a_comma()
    {
        var euros = Figures.FormatOf(MeasureType.Currency, "EUR");
        Assert.Equal("1\u202F250\u202F000\u00A0EUR", Figures.French.Value(1_250_000, euros));
        Assert.Equal("46,2\u202F%", Figures.French.Value(46.2m, Figures.FormatOf(MeasureType.Percentage, "% of Members")));
        Assert.Equal("140\u202F000–160\u202F000\u00A0EUR", Figures.French.Expected(null, 140_000, 160_000, euros));
        Assert.Equal("EUR\u00A0140,000–160,000", Figures.English.Expected(null, 140_000, 160_000, euros));
        Assert.Equal("1er juillet 2017", Figures.French.Day(new(2017, 7, 1)));
    }

    [Fact]
    public void Twenty_four_million_euro_are_not_written_as_24_euro()
    {
        Assert.Equal("24.6", Figures.English.Value(24.6m, Figures.FormatOf(MeasureType.Currency, "EUR million")));
        Assert.Equal("24,6", Figures.French.Value(24.6m, Figures.FormatOf(MeasureType.Currency, "millions EUR")));
    }

    [Theory]
    [InlineData("2018-12-03", "2018-12-05", "3 to 5 December 2018")]
    [InlineData("2018-06-28", "2018-07-02", "28 June to 2 July 2018")]
    [InlineData("2016-07-01", "2017-06-30", "1 July 2016 to 30 June 2017")]
    [InlineData("2018-12-03", "2018-12-03", "3 December 2018")]
    public void Days_are_said_as_shortly_as_they_can_be(string first, string last, string said) =>
        Assert.Equal(said, Figures.English.Days(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), "{0} to {1}"));

    [Fact]
    public void What_is_missing_is_a_dash_and_zero_is_not()
    {
        var number = Figures.FormatOf(MeasureType.Number, "Members");
        Assert.Equal("–", Figures.English.Value(null, number));
        Assert.Equal("0", Figures.English.Value(0, number));
        Assert.Equal("–", Figures.English.Achievement(null, 0.95m, 0.75m));
    }
}
