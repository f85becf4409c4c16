using System.Globalization;
using PerformanceReporting.Charts;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed class ChartNumbers
{
    // ~ stands for the thin no-break space (U+202F), _ for the no-break space, and the minus is U+2212.
    [Theory]
    [InlineData("Number", 0, "", "1234567", "1,234,567", "1~234~567")]
    [InlineData("Number", 1, "", "1250.5", "1,250.5", "1~250,5")]
    [InlineData("Number", 2, "", "41.00", "41", "41")]
    [InlineData("Number", 0, "", "-0.4", "0", "0")]
    [InlineData("Number", 1, "", "-12.25", "−12.3", "−12,3")]
    [InlineData("Percentage", 0, "", "64", "64%", "64~%")]
    [InlineData("Percentage", 1, "", "33.3333", "33.3%", "33,3~%")]
    [InlineData("Number", 0, "EUR", "1800000", "EUR_1,800,000", "1~800~000_EUR")]
    [InlineData("YesNo", 0, "", "1", "Yes", "Oui")]
    [InlineData("YesNo", 0, "", "0", "No", "Non")]
    public void A_value_is_written_as_its_language_writes_it(string kind, int decimals, string currency, string value, string english, string french)
    {
        var format = new ChartFormat { Kind = Enum.Parse<ChartValueKind>(kind), Decimals = decimals, Currency = currency };
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);

        Assert.Equal(Spaces(english), format.Text(number, ChartWords.English));
        Assert.Equal(Spaces(french), format.Text(number, ChartWords.French));
    }

    [Theory]
    [InlineData("en", 2018, 10, 31, "Oct 18")]
    [InlineData("fr", 2018, 10, 31, "oct. 18")]
    [InlineData("fr-BE", 2009, 8, 1, "août 09")]
    public void A_period_is_named_by_month_and_year(string language, int year, int month, int day, string label) =>
        Assert.Equal(label, ChartWords.For(language).Label(new DateOnly(year, month, day)));

    [Theory]
    [InlineData("en", 1, "definition changed 1 July 2017")]
    [InlineData("fr", 1, "définition modifiée le 1er juillet 2017")]
    [InlineData("fr", 2, "définition modifiée le 2 juillet 2017")]
    public void A_changed_definition_is_dated(string language, int day, string note) =>
        Assert.Equal(note, ChartWords.For(language).DefinitionChanged(new DateOnly(2017, 7, day)));

    [Fact]
    public void The_house_font_has_every_letter_of_the_house_words()
    {
        foreach (var words in new[] { ChartWords.English, ChartWords.French })
        {
            string[] texts =
            [
                words.Actual, words.Expected, words.Baseline, words.Target, words.UpperBound, words.LowerBound, words.Provisional,
                words.Yes, words.No, words.DefinitionChangedOn, .. words.Marks, .. words.Months, .. words.ShortMonths,
                new ChartFormat { Decimals = 1, Kind = ChartValueKind.Percentage }.Text(-1234567890.5m, words),
            ];
            foreach (var strong in new[] { false, true })
            {
                using var font = ChartRendererFonts.Of(13, strong);
                Assert.All(texts, text => Assert.True(font.ContainsGlyphs(text), text));
            }
        }
    }

    private static string Spaces(string text) => text.Replace('~', '\u202F').Replace('_', '\u00A0');
}
