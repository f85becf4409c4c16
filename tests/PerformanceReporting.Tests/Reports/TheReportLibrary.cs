using System.Text.Json;
using PerformanceReporting.Reports;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public sealed class TheReportLibrary : IDisposable
{
    private const string Good =
        """
        {
          "code": "good",
          "title": { "en": "Good", "fr": "Bon" },
          "body": "PC",
          "period": { "which": "lastOutturn", "beside": { "2": "forecast" } },
          "cutOff": { "daysBeforeSession": 10 },
          "provisional": "marked",
          "sections": ["summary", "data"],
          "schedule": { "hoursAfterCutOff": 0 }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performance-reporting-reports-");

    public TheReportLibrary() =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, "reports", "report.schema.json"), Path.Combine(_folder.FullName, "report.schema.json"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_report_to_the_Policy_Commission_comes_with_the_program()
    {
        var report = ReportLibrary.Load().Find("policy-commission");

        Assert.NotNull(report);
        Assert.Equal("PC", report.Body);
        Assert.Equal(ProvisionalValues.Excluded, report.Provisional);
        Assert.Equal(
            [ReportSection.Cover, ReportSection.Contents, ReportSection.Changes, ReportSection.Summary, ReportSection.Goals, ReportSection.Costing, ReportSection.Missing, ReportSection.Methodology, ReportSection.Data],
            report.Sections);
        Assert.StartsWith("Rapport", report.Title.In("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_report_is_a_new_file()
    {
        Write("good.json", Good);

        var report = Assert.Single(ReportLibrary.Load(_folder.FullName).All);

        Assert.Equal(ProvisionalValues.Marked, report.Provisional);
        Assert.Equal([ReportSection.Summary, ReportSection.Data], report.Sections);
        Assert.Equal(ReportPeriodChoice.LastOutturn, report.Period.Which);
        Assert.Equal(BesideFigure.Forecast, report.Period.Beside[2]);
        Assert.Equal(10, report.CutOff.DaysBeforeSession);
    }

    [Theory]
    [InlineData("audit-committee-indicators", "AC", ReportSection.Approval)]
    [InlineData("council", "COUNCIL", ReportSection.Costing)]
    [InlineData("finance-committee-costing", "FC", ReportSection.CostingPlan)]
    [InlineData("policy-commission", "PC", ReportSection.Changes)]
    public void Each_body_has_its_report(string code, string body, object section)
    {
        var report = ReportLibrary.Load().Find(code);

        Assert.Equal(body, report?.Body);
        Assert.Contains((ReportSection)section, report!.Sections);
    }

    [Fact]
    public void A_cut_off_relative_to_the_session_is_the_end_of_its_day_in_the_plans_zone()
    {
        var session = new ReportSession { FirstDay = new(2018, 12, 3), TimeZone = "Europe/Brussels", CutOffAt = new(2018, 11, 23, 22, 59, 59, TimeSpan.Zero) };

        Assert.Equal(session.CutOffAt, new ReportCutOffRule().Of(session));
        Assert.Equal(new DateTimeOffset(2018, 11, 18, 22, 59, 59, TimeSpan.Zero), new ReportCutOffRule { DaysBeforeSession = 15 }.Of(session));
    }

    [Fact]
    public void All_errors_of_all_files_are_named_with_their_place()
    {
        Write("good.json", Good);
        Write("other-name.json", Good);
        Write("broken.json", "{\n  \"code\": \"broken\",\n}");
        Write("many.json",
            """
            {
              "code": "Many Errors",
              "title": { "en": "" },
              "body": "PC",
              "period": { "which": "never" }, "cutOff": { "daysBeforeSession": 500 },
              "provisional": "perhaps",
              "sections": ["cover", "cover"],
              "schedule": { "hoursAfterCutOff": -1 },
              "colour": "blue"
            }
            """);

        var errors = Assert.Throws<ReportDefinitionException>(() => ReportLibrary.Load(_folder.FullName)).Errors;

        Assert.Collection(
            errors.Order(StringComparer.Ordinal),
            error => Assert.StartsWith("reports/broken.json, line 3: this is not JSON.", error, StringComparison.Ordinal),
            error => Assert.Equal("reports/many.json, line 2: code must be small letters, digits and single hyphens.", error),
            error => Assert.Equal("reports/many.json, line 3: title.en must not be empty.", error),
            error => Assert.Equal("reports/many.json, line 3: title.fr is missing.", error),
            error => Assert.Equal("reports/many.json, line 5: cutOff.daysBeforeSession must lie between 0 and 120.", error),
            error => Assert.Equal("reports/many.json, line 5: period.which must be one of session, lastOutturn.", error),
            error => Assert.Equal("reports/many.json, line 6: provisional must be one of excluded, marked.", error),
            error => Assert.Equal("reports/many.json, line 7: sections names something twice.", error),
            error => Assert.Equal("reports/many.json, line 8: schedule.hoursAfterCutOff must lie between 0 and 720.", error),
            error => Assert.Equal("reports/many.json, line 9: colour is not a property of a report.", error),
            error => Assert.Equal("reports/other-name.json, code is 'good': name the file good.json.", error));
    }

    [Fact]
    public void The_hash_of_a_definition_tells_content_and_not_layout()
    {
        Assert.Equal(Hash("""{ "a": [1, 2], "b": { "c": "é" } }"""), Hash("""{"$schema":"x","b":{"c":"\u00e9"},"a":[1,2]}"""));
        Assert.NotEqual(Hash("""{ "a": [1, 2] }"""), Hash("""{ "a": [2, 1] }"""));
    }

    private static string Hash(string json)
    {
        using var document = JsonDocument.Parse(json);
        return DefinitionHash.Of(document.RootElement);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);
}
