using PerformanceReporting.Reports;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public sealed class SettingText
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("Members", 1)]
    [InlineData("Two words", 1)]
    [InlineData("Members using the data model, current version", 3)]
    [InlineData("one\ntwo", 2)]
    [InlineData("Averyveryverylongwordthatdoesnotfitonaline", 2)]
    public void A_text_takes_as_many_lines_as_its_words_need(string text, int lines) =>
        Assert.Equal(lines, WorkbookText.Lines(text, 20));

    [Fact]
    public void An_accent_takes_no_width_and_narrow_letters_less_than_wide_ones()
    {
        Assert.Equal(WorkbookText.Width("Evolution"), WorkbookText.Width("Évolution"));
        Assert.True(WorkbookText.Width("illi") < WorkbookText.Width("mWmW"));
        Assert.True(WorkbookText.Width("Members") < WorkbookText.Width("Members", isBold: true));
    }
}
