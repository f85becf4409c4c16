using System.Text.RegularExpressions;
using Xunit;

namespace PerformanceReporting.Tests.Access;

/// <summary>A person at a browser that keeps cookies and follows no redirect.</summary>
internal sealed partial class Visitor(HttpClient browser)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<HttpResponseMessage> OpensAsync(string path) => browser.GetAsync(path, Cancellation);

    public async Task<string> ReadsAsync(string path)
    {
        using var answer = await OpensAsync(path);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Fills in the sign-in page, as it was shown, and sends it.</summary>
    public async Task<HttpResponseMessage> SignsInAsync(string email, string password, string? returnUrl = null)
    {
        var path = returnUrl is null ? "/sign-in" : $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";
        return await SendsAsync(path, new() { ["Email"] = email, ["Password"] = password });
    }

    public Task<HttpResponseMessage> SignsOutAsync() => SendsAsync("/sign-out", []);

    /// <summary>Sends the fields with the form's own antiforgery token.</summary>
    public Task<HttpResponseMessage> SendsAsync(string path, Dictionary<string, string> fields) => SendsAsync(path, path, fields);

    /// <summary>Opens a page and sends its form to where the form leads.</summary>
    public async Task<HttpResponseMessage> SendsAsync(string page, string to, Dictionary<string, string> fields)
    {
        return await SendsAloneAsync(to, new(fields) { ["__RequestVerificationToken"] = await TokenOfAsync(page) });
    }

    /// <summary>The antiforgery token that a page's form holds.</summary>
    public async Task<string> TokenOfAsync(string page) => FormToken().Match(await ReadsAsync(page)).Groups[1].Value;

    /// <summary>Sends the fields without having seen the form.</summary>
    public async Task<HttpResponseMessage> SendsAloneAsync(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(path, form, Cancellation);
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex FormToken();
}
