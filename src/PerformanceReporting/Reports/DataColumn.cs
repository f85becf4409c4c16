namespace PerformanceReporting.Reports;

/// <summary>A column of the sheet Data: its text <c>Line.NAME</c>, its width in digits, and what a line has in it.</summary>
/// <param name="Name">The name of its head among the texts.</param>
/// <param name="Width">In digits.</param>
/// <param name="IsFigure">Whether it holds numbers, which stand right.</param>
/// <param name="Value">A text, a number, a day, or null where there is nothing to show.</param>
internal sealed record DataColumn(string Name, double Width, bool IsFigure, Func<ReportLine, ReportLanguage, object?> Value)
{
    /// <summary>The first columns, as many as can be read on paper, print.</summary>
    public bool IsPrinted => All.Take(Printed).Contains(this);

    /// <summary>What is looked at first, then everything else that a line holds of an indicator.</summary>
    public static readonly IReadOnlyList<DataColumn> All =
    [
        new("FigureCode", 21, false, (line, _) => line.FigureCode),
        new("IndicatorTitle", 45, false, (line, lang) => lang.Of(line.IndicatorTitle)),
        new("AsAt", 12, false, (line, _) => line.AsAt),
        new("UnitOfMeasure", 18, false, (line, lang) => lang.Of(line.UnitOfMeasure)),
        new("Actual", 13, true, (line, _) => line.Actual),
        new("Expected", 13, true, (line, _) => line.Expected),
        new("Achievement", 13, true, (line, _) => line.Achievement),
        new("Status", 17, false, (line, lang) => Word(lang, line.Status)),
        new("Marks", 13, false, (line, lang) => Sentences.Marks(line, lang)),
        new("Trend", 14, false, (line, lang) => Word(lang, line.Trend)),
        new("Goal", 26, false, (line, lang) => lang.Of(line.GoalShortTitle)),
        new("Activity", 30, false, (line, lang) => lang.Of(line.ActivityShortTitle)),
        new("IndicatorCode", 12, false, (line, _) => line.IndicatorCode),
        new("UnitTitle", 30, false, (line, lang) => lang.Of(line.UnitTitle)),
        new("GoalNumber", 13, true, (line, _) => line.GoalNumber),
        new("GoalTitle", 40, false, (line, lang) => lang.Of(line.GoalTitle)),
        new("ActivityCode", 16, false, (line, _) => line.ActivityCode),
        new("ActivityTitle", 40, false, (line, lang) => lang.Of(line.ActivityTitle)),
        new("PlanCode", 16, false, (line, _) => line.PlanCode),
        new("PlanTitle", 40, false, (line, lang) => lang.Of(line.PlanTitle)),
        new("UnitCode", 16, false, (line, _) => line.UnitCode),
        new("PlanYear", 16, false, (line, _) => line.PlanYear),
        new("PeriodCode", 16, false, (line, _) => line.PeriodCode),
        new("PeriodOrdinal", 13, true, (line, _) => line.PeriodOrdinal),
        new("PeriodFirstDay", 14, false, (line, _) => line.PeriodFirstDay),
        new("VersionNumber", 13, true, (line, _) => line.VersionNumber),
        new("Definition", 60, false, (line, lang) => lang.Of(line.Definition)),
        new("MeasureType", 20, false, (line, lang) => Word(lang, line.MeasureType)),
        new("Direction", 20, false, (line, lang) => Word(lang, line.Direction)),
        new("Coverage", 20, false, (line, lang) => Word(lang, line.Coverage)),
        new("Aggregation", 20, false, (line, lang) => Word(lang, line.Aggregation)),
        new("Method", 20, false, (line, lang) => Word(lang, line.Method)),
        new("Frequency", 20, false, (line, lang) => Word(lang, line.Frequency)),
        new("BaselineValue", 13, true, (line, _) => line.BaselineValue),
        new("BaselineDate", 14, false, (line, _) => line.BaselineDate),
        new("TargetSpan", 20, false, (line, lang) => Word(lang, line.TargetSpan)),
        new("TargetDate", 14, false, (line, _) => line.TargetDate),
        new("TargetValue", 13, true, (line, _) => line.TargetValue),
        new("TargetLower", 13, true, (line, _) => line.TargetLower),
        new("TargetUpper", 13, true, (line, _) => line.TargetUpper),
        new("ExpectedLower", 13, true, (line, _) => line.ExpectedLower),
        new("ExpectedUpper", 13, true, (line, _) => line.ExpectedUpper),
        new("Numerator", 13, true, (line, _) => line.Numerator),
        new("Denominator", 13, true, (line, _) => line.Denominator),
        new("Forecast", 13, true, (line, _) => line.Forecast),
        new("Variance", 13, true, (line, _) => line.Variance),
        new("OnTrackFrom", 13, true, (line, _) => line.OnTrackFrom),
        new("AtRiskFrom", 13, true, (line, _) => line.AtRiskFrom),
        new("Basis", 14, false, (line, lang) => lang.Words.Of(line.Basis)),
        new("Note", 20, false, (line, lang) => Word(lang, line.Note)),
        new("MissingReason", 60, false, (line, _) => line.MissingReason),
        new("PromisedFor", 14, false, (line, _) => line.PromisedFor),
        new("Comment", 60, false, (line, _) => line.Comment),
    ];

    private const int Printed = 9;

    private static string? Word<TTerm>(ReportLanguage lang, TTerm? term)
        where TTerm : struct, Enum =>
        term is { } known ? lang.Words.Of(known) : null;
}
