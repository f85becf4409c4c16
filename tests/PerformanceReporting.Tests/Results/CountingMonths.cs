using System.Globalization;
using PerformanceReporting.Results;
using Xunit;

namespace PerformanceReporting.Tests.Results;

public sealed class CountingMonths
{
    [Theory]
    [InlineData("2016-07-01", "2016-10-31", "4")]
    [InlineData("2016-07-01", "2017-04-30", "10")]
    [InlineData("2016-07-01", "2017-06-30", "12")]
    [InlineData("2016-07-01", "2019-06-30", "36")]
    [InlineData("2017-02-01", "2017-02-28", "1")]
    [InlineData("2020-02-01", "2020-02-29", "1")]
    [InlineData("2017-04-01", "2017-04-15", "0.5")]
    [InlineData("2017-04-16", "2017-05-31", "1.5")]
    [InlineData("2017-04-30", "2017-04-30", "0.0333")]
    public void A_span_counts_its_months(string first, string last, string months) =>
        Assert.Equal(Number(months), Rounding.Round(Months.Through(Day(first), Day(last))));

    [Theory]
    [InlineData("2017-06-30", "2017-10-31", "4")]
    [InlineData("2016-10-31", "2017-06-30", "8")]
    [InlineData("2017-06-30", "2017-06-30", "0")]
    public void From_one_days_end_to_anothers(string from, string to, string months) =>
        Assert.Equal(Number(months), Months.After(Day(from), Day(to)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
