using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>A proposed definition property by property, beside the version that it is to take the place of.</summary>
internal static class DefinitionFields
{
    /// <summary>Which version it is and from when it holds; a dash where there is none.</summary>
    public static string Head(DefinitionText? version, ReportLanguage language) => version is null
        ? Figures.None
        : language.Texts["Approval.Version", version.Number, language.Figures.Day(version.EffectiveFrom)];

    public static IReadOnlyList<DefinitionField> Of(ProposalLine line, ReportLanguage language)
    {
        var (texts, words) = (language.Texts, language.Words);
        return
        [
            Field("IndicatorTitle", text => language.Of(text.Title)),
            Field("Definition", text => language.Of(text.Definition)),
            Field("UnitOfMeasure", text => language.Of(text.UnitOfMeasure)),
            Field("MeasureType", text => words.Of(text.MeasureType)),
            Field("Direction", text => text.Direction is { } direction ? words.Of(direction) : ""),
            Field("Coverage", text => text.Coverage is { } coverage ? words.Of(coverage) : ""),
            Field("Aggregation", text => text.Aggregation is { } aggregation ? words.Of(aggregation) : ""),
            Field("Method", text => text.Method is { } method ? words.Of(method) : ""),
            Field("Frequency", text => words.Of(text.Frequency)),
            Field("UnitTitle", text => language.Of(text.UnitTitle)),
            Field("DataSource", text => text.DataSource),
            Field("CollectionMethod", text => text.CollectionMethod),
            Field("MeansOfVerification", text => text.MeansOfVerification),
            Field("SeriesBreak", text => texts[text.IsSeriesBreak ? "Approval.Yes" : "Approval.No"]),
        ];

        DefinitionField Field(string name, Func<DefinitionText, string> value)
        {
            var proposed = value(line.Proposed);
            var current = line.Current is { } version ? value(version) : "";
            return new(texts[$"Line.{name}"], current, proposed, line.Current is null || current != proposed);
        }
    }
}

/// <summary>One property of a definition in both versions.</summary>
internal sealed record DefinitionField(string Name, string Current, string Proposed, bool IsChanged);
