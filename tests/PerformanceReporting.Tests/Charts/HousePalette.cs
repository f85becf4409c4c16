using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceReporting.Charts;
using Xunit;

namespace PerformanceReporting.Tests.Charts;

public sealed partial class HousePalette
{
    private static readonly string[] Schemes = Stylesheet().Split("@media screen and (prefers-color-scheme: dark)");
    private static readonly Dictionary<string, string> Light = Properties(Schemes[0]);
    private static readonly Dictionary<string, string> Dark = Properties(Schemes[1]);

    [Fact]
    public void Pictures_and_pages_use_the_same_light_colours() =>
        Assert.All(ChartInk.All, ink => Assert.Equal(Light[ink.Name], ink.Light));

    [Fact]
    public void Every_colour_has_a_dark_one() => Assert.Equal(Light.Keys.Order(), Dark.Keys.Order());

    [Fact]
    public void The_stylesheet_knows_every_ink_as_fill_and_as_stroke() =>
        Assert.All(ChartInk.All, ink =>
        {
            Assert.Contains($".fill-{ink.Name} {{ fill: var(--{ink.Name}); }}", Schemes[1], StringComparison.Ordinal);
            Assert.Contains($".stroke-{ink.Name} {{ stroke: var(--{ink.Name}); }}", Schemes[1], StringComparison.Ordinal);
        });

    [Fact]
    public void Every_status_can_be_read_on_every_ground()
    {
        foreach (var mark in Enum.GetValues<ChartMark>())
        {
            var name = ChartInk.Of(mark).Name;
            Assert.All(["paper", "ground"], ground => Assert.True(Contrast(Light[name], Light[ground]) >= 5, $"{name} on light {ground}"));
            Assert.All(["paper", "raised"], ground => Assert.True(Contrast(Dark[name], Dark[ground]) >= 7, $"{name} on dark {ground}"));
        }
    }

    /// <summary>The contrast ratio of WCAG 2.2.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var channels = Convert.FromHexString(hex.AsSpan(1)).Select(channel => channel / 255.0)
            .Select(channel => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    private static Dictionary<string, string> Properties(string css) =>
        Property().Matches(css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.ToUpper(CultureInfo.InvariantCulture));

    private static string Stylesheet()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "PerformanceReporting.sln")))
        {
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }
        return File.ReadAllText(Path.Combine(root.FullName, "src", "PerformanceReporting", "wwwroot", "charts.css"));
    }

    [GeneratedRegex(@"--([a-z-]+): (#[0-9A-Fa-f]{6});")]
    private static partial Regex Property();
}
