using PerformanceReporting.Indicators;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports.Tracing;

/// <summary>How a printed achievement follows from the parts that were frozen with it.</summary>
internal static class FigureFormula
{
    /// <summary>Null where nothing was computed: no data, nothing expected, a roll-up.</summary>
    public static string? Of(ReportLine line, ReportLanguage language)
    {
        var isByProgress = line.Method is Method.Progress && line.Note is not ResultNote.JudgedByLevel;
        return AchievementFormula.Of(
            line.Direction,
            isByProgress ? line.BaselineValue : null,
            line.Actual,
            line.Expected,
            (line.ExpectedLower, line.ExpectedUpper),
            line.Achievement) is { } formula ? language.Words.Of(formula, language.Figures) : null;
    }
}
