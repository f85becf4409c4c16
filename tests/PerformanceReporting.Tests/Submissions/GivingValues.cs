using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>A unit head fills in the sheet of a period, without script.</summary>
public abstract class GivingValues<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Sheet = "/submissions";

    private const string Pending =
        """
        select r.State, r.Value, r.Comment, r.NotAvailableReason
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        join   Indicator i on i.Id = m.IndicatorId
        join   ReportingPeriod p on p.Id = m.ReportingPeriodId
        where  i.Code = @Code
        and    p.Code = '2018/2019-1'
        and    r.SupersededAt is null
        and    r.State <> 'Accepted'
        """;

    [Fact]
    public async Task A_value_that_is_typed_and_submitted_waits_for_the_office()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);
        Assert.Contains("11 days late", SheetForm.Row(form.Html, "5.4-02"));

        (form["5.4-02", "Value"], form["5.4-02", "Comment"]) = ("1,234.5", "A review of every text was asked for");
        var page = await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect);

        Assert.Contains("1 value submitted.", page);
        Assert.Matches(@"1,234\.5 Submitted \d\d:\d\d came late", SheetForm.Row(page, "5.4-02"));
        Assert.Equal(("Submitted", 1234.5m), await PendingAsync("5.4-02"));
    }

    [Fact]
    public async Task A_French_number_is_read_in_French()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.enf@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);

        form["3.2-01", "Value"] = "11 500,5";
        var page = await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect);

        Assert.Contains("1 valeur soumise.", page);
        Assert.Equal(("Submitted", 11500.5m), await PendingAsync("3.2-01"));
    }

    [Fact]
    public async Task A_row_with_a_problem_keeps_what_was_typed_and_holds_up_no_other()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);
        form["1.1-02", "Value"] = "12,,3";
        form["1.1-01", "Value"] = "109";
        form["1.1-01", "Reason"] = "One more deposited its instrument";

        var page = await form.SendAndReadAsync("Submit", HttpStatusCode.UnprocessableEntity);

        var row = SheetForm.RowHtml(page, "1.1-02");
        Assert.Contains("value=\"12,,3\"", row);
        Assert.Contains("aria-invalid=\"true\"", row);
        Assert.Contains("aria-describedby=\"1.1-02-Value-problem", row);
        Assert.Contains("This is not a number that can be read for certain", Page.Text(row));
        Assert.Contains("Correction submitted", SheetForm.Row(page, "1.1-01"));
        Assert.Equal(("Submitted", 109m), await PendingAsync("1.1-01"));
    }

    [Fact]
    public async Task A_correction_without_a_reason_is_asked_for_one()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);
        form["1.1-03", "Value"] = "6";

        var page = await form.SendAndReadAsync("Submit", HttpStatusCode.UnprocessableEntity);

        Assert.Contains("This value was accepted before; say why it is corrected.", SheetForm.Row(page, "1.1-03"));
        Assert.Contains("value=\"6\"", SheetForm.RowHtml(page, "1.1-03"));
    }

    [Fact]
    public async Task A_draft_is_kept_for_unit_and_office_and_submitted_as_it_is()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);
        form["1.3-02", "Value"] = "64";
        Assert.Contains("1 draft saved.", await form.SendAndReadAsync("Save", HttpStatusCode.Redirect));

        using var office = await app.AsAsync("office@demo.example");
        var read = await SheetForm.OpenAsync(office, "/submissions?unit=cf");
        Assert.Contains("64% Draft saved", SheetForm.Row(read.Html, "1.3-02"));
        Assert.False(read.Has("1.3-02", "Value"));

        form = await SheetForm.OpenAsync(head, Sheet);
        Assert.Contains(">Submit 1 value<", form.Html);
        Assert.Contains("1 value submitted.", await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect));
        Assert.Equal(("Submitted", 64m), await PendingAsync("1.3-02"));
    }

    [Fact]
    public async Task Not_available_is_an_answer_with_a_reason_and_a_day()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.rc@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);
        form["6.3-03", "Value"] = "";
        form["6.3-03", "NotAvailableReason"] = "Le compteur a été remplacé";

        var page = await form.SendAndReadAsync("Submit", HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Dites pour quel jour la valeur est promise.", SheetForm.Row(page, "6.3-03"));

        form = new SheetForm(head, Sheet, page) { ["6.3-03", "PromisedFor"] = "2018-12-20" };
        page = await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect);
        Assert.Contains("Non disponible : Le compteur a été remplacé · promise pour le 20 décembre 2018", SheetForm.Row(page, "6.3-03"));
    }

    [Fact]
    public async Task Who_comes_second_is_shown_both_values_and_overwrites_knowingly()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        var (first, second) = (await SheetForm.OpenAsync(head, Sheet), await SheetForm.OpenAsync(head, Sheet));
        (first["1.4-01", "Value"], first["1.4-01", "Reason"]) = ("82", "One more since");
        (second["1.4-01", "Value"], second["1.4-01", "Reason"]) = ("83", "Two more since");
        await first.SendAndReadAsync("Submit", HttpStatusCode.Redirect);

        var page = await second.SendAndReadAsync("Submit", HttpStatusCode.Conflict);

        Assert.Contains("It is now 82, entered by Rajiv Menon; you typed 83.", SheetForm.Row(page, "1.4-01"));
        Assert.Equal(("Submitted", 82m), await PendingAsync("1.4-01"));
        await new SheetForm(head, Sheet, page).SendAndReadAsync("Submit", HttpStatusCode.Redirect);
        Assert.Equal(("Submitted", 83m), await PendingAsync("1.4-01"));
    }

    [Fact]
    public async Task A_sheet_sent_as_it_was_changes_nothing_although_others_did()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.tta@demo.example");
        var (first, second) = (await SheetForm.OpenAsync(head, Sheet), await SheetForm.OpenAsync(head, Sheet));
        (first["2.1-01", "Value"], first["2.1-01", "Reason"]) = ("72", "One more since");
        await first.SendAndReadAsync("Submit", HttpStatusCode.Redirect);

        Assert.Contains("Nothing was changed.", await second.SendAndReadAsync("Submit", HttpStatusCode.Redirect));
        Assert.Equal(("Submitted", 72m), await PendingAsync("2.1-01"));
    }

    [Fact]
    public async Task What_people_write_is_text_and_never_markup()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        var form = await SheetForm.OpenAsync(head, Sheet);
        (form["5.3-01", "Value"], form["5.3-01", "Reason"], form["5.3-01", "Comment"]) = ("6", "<b>bold</b>", "<script>alert('1')</script>");

        var page = await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect);
        Assert.DoesNotContain("<script>alert", page);
        Assert.Contains("<script>alert('1')</script>", WebUtility.HtmlDecode(SheetForm.RowHtml(page, "5.3-01")));

        using var office = await app.AsAsync("office@demo.example");
        var review = await new Visitor(office).ReadsAsync("/review");
        Assert.DoesNotContain("<b>bold</b>", review);
    }

    [Theory]
    [InlineData("head.tta@demo.example")]
    [InlineData("audit@demo.example")]
    [InlineData("reader@demo.example")]
    [InlineData("admin@demo.example")]
    public async Task A_sheet_is_closed_to_those_who_do_not_see_drafts_of_its_unit(string email)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        using var opened = await browser.GetAsync(new Uri("/submissions?unit=cf", UriKind.Relative), Cancellation);
        using var sent = await new Visitor(browser).SendsAsync("/sign-out", "/submissions?unit=cf&handler=Submit", new() { ["Entries[1.1-01].Value"] = "1" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (opened.StatusCode, sent.StatusCode));
    }

    [Theory]
    [InlineData("office@demo.example", HttpStatusCode.Forbidden)]
    [InlineData("sg@demo.example", HttpStatusCode.Forbidden)]
    public async Task Who_only_reads_the_sheet_cannot_send_it(string email, HttpStatusCode expected)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        using var sent = await new Visitor(browser).SendsAsync("/submissions?unit=cf", "/submissions?unit=cf&handler=Submit", new() { ["Entries[1.1-01].Value"] = "1" });

        Assert.Equal(expected, sent.StatusCode);
    }

    [Fact]
    public async Task A_sheet_without_the_form_s_own_token_is_not_taken()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        using var answer = await new Visitor(head).SendsAloneAsync("/submissions?handler=Submit", new() { ["Entries[1.1-04].Value"] = "1" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/submissions?unit=none")]
    [InlineData("/submissions?period=2099/2100-1")]
    [InlineData("/submissions?period=2018/2019-2")]
    public async Task There_is_no_sheet_of_what_does_not_exist_or_has_not_opened(string path)
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cf@demo.example");
        using var answer = await head.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<(string State, decimal? Value)> PendingAsync(string code)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var row = await db.SingleAsync<PendingRow>(Pending, new { Code = code }, Cancellation);
        return (row.State, row.Value);
    }

    private sealed record PendingRow
    {
        public string State { get; init; } = "";

        public decimal? Value { get; init; }
    }
}

public sealed class GivingValuesOnSqlite(SqliteDemo engine) : GivingValues<SqliteDemo>(engine);

public sealed class GivingValuesOnSqlServer(SqlServerDemo engine) : GivingValues<SqlServerDemo>(engine);
