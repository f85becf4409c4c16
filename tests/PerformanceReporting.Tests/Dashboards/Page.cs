using System.Net;
using System.Text.RegularExpressions;

namespace PerformanceReporting.Tests.Dashboards;

/// <summary>A page as a reader takes it in.</summary>
internal static partial class Page
{
    /// <summary>The text of the first heading.</summary>
    public static string Heading(string html) => Text(Headings().Match(html).Groups[1].Value);

    /// <summary>The rows of a table's body, each as the texts of its cells.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string table) =>
    [
        .. Bodies().Matches(table)
            .SelectMany(body => RowTags().Matches(body.Value))
            .Select(row => (IReadOnlyList<string>)[.. Cells().Matches(row.Value).Select(cell => Text(cell.Groups[1].Value))]),
    ];

    /// <summary>Tags removed, blanks joined.</summary>
    public static string Text(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<h1[^>]*>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex Headings();

    [GeneratedRegex("<tbody>.*?</tbody>", RegexOptions.Singleline)]
    private static partial Regex Bodies();

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex RowTags();

    [GeneratedRegex("<t[hd][^>]*>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cells();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
