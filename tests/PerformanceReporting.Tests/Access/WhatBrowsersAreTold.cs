using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public sealed class WhatBrowsersAreTold(SqliteEngine engine) : AccessTests<SqliteEngine>(engine)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nowhere")]
    [InlineData("/odata/v1/")]
    public async Task Every_answer_forbids_what_no_page_needs(string path)
    {
        var answer = await App.Visitor().OpensAsync(path);

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_page_loads_nothing_from_elsewhere_and_runs_nothing_inline()
    {
        var answer = await App.Visitor().OpensAsync("/sign-in");

        Assert.Equal(ContentSecurityPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public void The_server_does_not_name_itself() =>
        Assert.False(App.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.AddServerHeader);

    [Fact]
    public async Task Over_https_browsers_are_told_to_stay_there()
    {
        var answer = await App.Visitor("https://reporting.example").OpensAsync("/sign-in");

        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }
}
