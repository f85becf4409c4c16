using System.Globalization;
using PerformanceReporting.Charts;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

public sealed class NumbersAsTheyAreTyped
{
    public static TheoryData<Case> Cases => CaseFile.Read("Submissions/Cases/typed-numbers.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_number_is_read_as_its_language_writes_it(Case given)
    {
        foreach (var language in (string[])["en", "fr"])
        {
            var typed = given["typed"].Replace('·', '\u00A0').Replace('_', '\u202F');
            var isRead = TypedNumber.TryRead(typed, ChartWords.For(language).Numbers, out var value);

            Assert.Equal((language, given[language]), (language, isRead ? value!.Value.ToString("0.############", CultureInfo.InvariantCulture) : "?"));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \u00A0")]
    public void Nothing_is_no_number_and_not_wrong(string? typed)
    {
        Assert.True(TypedNumber.TryRead(typed, ChartWords.French.Numbers, out var value));
        Assert.Null(value);
    }

    [Theory]
    [InlineData("en", "1234567.8912", "1234567.8912")]
    [InlineData("fr", "1234567.8912", "1234567,8912")]
    [InlineData("fr", "-1234.5", "-1234,5")]
    [InlineData("en", "0", "0")]
    public void What_a_field_shows_is_read_back(string language, string number, string shown)
    {
        var marks = ChartWords.For(language).Numbers;
        var written = TypedNumber.Write(decimal.Parse(number, CultureInfo.InvariantCulture), marks);

        Assert.Equal(shown, written);
        Assert.True(TypedNumber.TryRead(written, marks, out var read));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
    }
}
