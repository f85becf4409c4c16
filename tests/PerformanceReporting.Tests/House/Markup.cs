using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Pages work under a content security policy without inline script or style.</summary>
public sealed class Markup
{
    [Theory]
    [InlineData(@"\sstyle\s*=", "give the element a class and write the rule in wwwroot/site.css")]
    [InlineData(@"<style\b", "write the rules in wwwroot/site.css")]
    [InlineData(@"<script\b(?![^>]*\bsrc=)", "put the script into a file of wwwroot")]
    [InlineData(@"<[^>@]*\son[a-z]+\s*=\s*[""']", "listen from a script file of wwwroot")]
    [InlineData(@"href\s*=\s*[""']javascript:", "make it a button and listen from a script file")]
    public void A_page_has_nothing_inline(string pattern, string instead) =>
        Faults.None(
            from page in SourceFile.Under("src", "*.cshtml")
            from match in Regex.Matches(page.Code, pattern, RegexOptions.IgnoreCase)
            select $"{page}: '{match.Value.Trim()}': {instead}");

    [Fact]
    public void A_form_that_changes_something_is_a_post() =>
        Faults.None(
            from page in SourceFile.Under("src", "*.cshtml")
            from match in Regex.Matches(page.Code, @"<form\b[^>]*>", RegexOptions.IgnoreCase)
            where !match.Value.Contains("method=", StringComparison.OrdinalIgnoreCase)
            select $"{page}: '{match.Value}': say method=\"post\", or method=\"get\" for a search");
}
