using System.Net;
using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Access;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>A form as a browser holds it: the fields of a page with what stands in them, to be typed over and sent.</summary>
internal sealed partial class SheetForm(HttpClient browser, string path, string html)
{
    private readonly Dictionary<string, string> _fields = Read(html);

    public static async Task<SheetForm> OpenAsync(HttpClient browser, string path) => new(browser, path, await new Visitor(browser).ReadsAsync(path));

    /// <summary>The page as it was read.</summary>
    public string Html => html;

    /// <summary>What stands in a field of a row: <c>form["5.4-02", "Value"]</c>.</summary>
    public string this[string code, string field]
    {
        get => _fields[$"Entries[{code}].{field}"];
        set
        {
            Assert.Contains($"Entries[{code}].{field}", html);
            _fields[$"Entries[{code}].{field}"] = value;
        }
    }

    public bool Has(string code, string field) => _fields.ContainsKey($"Entries[{code}].{field}");

    public async Task<HttpResponseMessage> SendAsync(string handler, string? code = null)
    {
        var query = path.Contains('?', StringComparison.Ordinal) ? path[path.IndexOf('?', StringComparison.Ordinal)..] + "&" : "?";
        using var content = new FormUrlEncodedContent(_fields);
        var to = $"{path.Split('?')[0]}{query}handler={handler}{(code is null ? "" : $"&code={code}")}";
        return await browser.PostAsync(new Uri(to, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends, and reads what is shown then, wherever it is.</summary>
    public async Task<string> SendAndReadAsync(string handler, HttpStatusCode expected, string? code = null)
    {
        using var answer = await SendAsync(handler, code);
        Assert.Equal(expected, answer.StatusCode);
        return expected == HttpStatusCode.Redirect
            ? await new Visitor(browser).ReadsAsync(answer.Headers.Location!.OriginalString)
            : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The text of an indicator's row, its tags left out.</summary>
    public static string Row(string html, string code) => Dashboards.Page.Text(RowHtml(html, code));

    public static string RowHtml(string html, string code) =>
        Rows().Matches(html).Select(match => match.Value).First(row => row.Contains($"/indicators/{code}\"", StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string html)
    {
        var form = html[Math.Max(0, html.IndexOf("class=\"sheet\"", StringComparison.Ordinal))..];
        var fields = new Dictionary<string, string>();
        foreach (Match input in Inputs().Matches(form))
        {
            if (Name().Match(input.Value) is { Success: true } name && !input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal))
            {
                fields[WebUtility.HtmlDecode(name.Groups[1].Value)] = WebUtility.HtmlDecode(Value().Match(input.Value).Groups[1].Value);
            }
        }

        foreach (Match area in Areas().Matches(form))
        {
            fields[WebUtility.HtmlDecode(area.Groups[1].Value)] = WebUtility.HtmlDecode(area.Groups[2].Value);
        }

        foreach (Match select in Selects().Matches(form))
        {
            fields[WebUtility.HtmlDecode(select.Groups[1].Value)] = WebUtility.HtmlDecode(Chosen().Match(select.Groups[2].Value).Groups[1].Value);
        }

        return fields;
    }

    [GeneratedRegex("<tr\\b.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("\\bname=\"([^\"]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex("\\bvalue=\"([^\"]*)\"")]
    private static partial Regex Value();

    [GeneratedRegex("<textarea\\b[^>]*\\bname=\"([^\"]*)\"[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<select\\b[^>]*\\bname=\"(Entries[^\"]*)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option\\b(?=[^>]*\\bselected)[^>]*\\bvalue=\"([^\"]*)\"")]
    private static partial Regex Chosen();
}
