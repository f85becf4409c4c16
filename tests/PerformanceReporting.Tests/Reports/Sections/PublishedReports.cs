using PerformanceReporting.Reports;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Sections;

/// <summary>One published report of each kind of the demonstration, in each language.</summary>
public static class PublishedReports
{
    public static TheoryData<string, string, string> All { get; } = new(
        from report in new[] { ("policy-commission", "PC79"), ("council", "C131"), ("audit-committee-indicators", "AC12"), ("finance-committee-costing", "FC101") }
        from language in ReportLanguage.Known
        select (report.Item1, report.Item2, language));
}
