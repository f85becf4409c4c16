namespace PerformanceReporting.Reports;

/// <summary>The rules in words, with the thresholds by which an edition was judged, for page and workbook alike.</summary>
internal static class Methodology
{
    public static IEnumerable<(string Rule, string Text)> Of(EditionContents contents, ReportLanguage language)
    {
        var texts = language.Texts;
        var (onTrack, atRisk) = PlanThresholds.Of(contents);
        yield return Rule("Method.Count");
        yield return Rule("Method.Expected");
        yield return Rule("Method.Achievement");
        yield return Rule("Method.Status", language.Figures.Share(onTrack), language.Figures.Share(atRisk), PlanThresholds.CountOther(contents));
        yield return Rule("Method.RollUp");
        yield return Rule("Method.Trend");
        yield return Rule("Method.Codes", contents.Lines.LastOrDefault(line => line.Scope is LineScope.Indicator)?.FigureCode);
        yield return Rule("Method.Data");
        if (contents.VerifyAt is { } address)
        {
            yield return Rule("Method.Verify", address);
        }

        (string, string) Rule(string name, params ReadOnlySpan<object?> places) => (texts[name], texts[$"{name}.Text", places]);
    }
}
