using Microsoft.Extensions.Configuration;
using PerformanceReporting.Notifications;
using Xunit;

namespace PerformanceReporting.Tests.Notifications;

/// <summary>Links in mails lead to the site's address where it is set, else to where the program listens.</summary>
public sealed class WhereTheSiteIs
{
    [Theory]
    [InlineData("https://performance.example.org/", null, "https://performance.example.org")]
    [InlineData("https://example.org/performance", "http://localhost:5081", "https://example.org/performance")]
    [InlineData(null, "http://localhost:5081", "http://localhost:5081")]
    [InlineData(null, "http://+:8080;https://+:8443", "http://localhost:8080")]
    [InlineData("", "http://[::]:8080/", "http://localhost:8080")]
    [InlineData(null, null, "http://localhost:5080")]
    public void The_address_is_read_from_the_settings(string? site, string? urls, string address) => Assert.Equal(address, Of(site, urls).Text);

    [Theory]
    [InlineData("performance.example.org")]
    [InlineData("ftp://performance.example.org")]
    [InlineData("/performance")]
    public void What_is_no_address_of_the_web_is_refused(string site) =>
        Assert.Contains("write it as https://", Assert.Throws<NotificationException>(() => Of(site, null)).Message, StringComparison.Ordinal);

    private static SiteAddress Of(string? site, string? urls) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("Site:Address", site), new("urls", urls)]).Build());
}
