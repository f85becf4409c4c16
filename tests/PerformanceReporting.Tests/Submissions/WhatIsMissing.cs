using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>Unit and office see at once what is in, what is missing and until when it can come.</summary>
public abstract class WhatIsMissing<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("head.cf@demo.example", "Compliance and Facilitation: 15 of 17 values are in", "Period to 31 October 2018 · was due 15 November · closes in 4 days, on 30 November at 23:59 Brussels")]
    [InlineData("head.enf@demo.example", "Lutte contre la fraude : 10 valeurs reçues sur 11", "Période au 31 octobre 2018 · à rendre le 7 décembre · ferme dans 11 jours, le 7 décembre à 23:59, heure de Bruxelles")]
    [InlineData("head.tta@demo.example", "Tariff and Trade Affairs: all 6 values are in", "closes in 4 days")]
    public async Task A_sheet_begins_with_its_finding_and_its_window(string email, string finding, string window)
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync(email);
        var page = await new Visitor(head).ReadsAsync("/submissions");

        Assert.Equal(finding, Page.Heading(page).Replace('\u00A0', ' '));
        Assert.Contains(window, Page.Text(page));
    }

    [Fact]
    public async Task A_head_chooses_among_the_own_unit_and_those_below()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");

        Assert.StartsWith("Information Technology: ", Page.Heading(await new Visitor(head).ReadsAsync("/submissions?unit=it")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_review_begins_with_its_finding_and_counts_by_unit()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var page = await new Visitor(office).ReadsAsync("/review");

        Assert.Equal("72 of 81 values are in; 4 wait for review", Page.Heading(page));
        var units = Page.Rows(page[page.IndexOf("id=\"units\"", StringComparison.Ordinal)..page.IndexOf("id=\"goals\"", StringComparison.Ordinal)]);
        Assert.Equal(["Compliance and Facilitation", "15 of 17", "–", "–", "1", "–", "1"], units.Single(row => row[0].StartsWith("Compliance", StringComparison.Ordinal)));
        Assert.Equal(["Research and Communications", "7 of 9", "7", "1", "–", "1", "1"], units.Single(row => row[0].StartsWith("Research", StringComparison.Ordinal)));
        Assert.Equal(72, units.Sum(row => int.Parse(row[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
    }
}

public sealed class WhatIsMissingOnSqlite(SqliteDemo engine) : WhatIsMissing<SqliteDemo>(engine);

public sealed class WhatIsMissingOnSqlServer(SqlServerDemo engine) : WhatIsMissing<SqlServerDemo>(engine);
