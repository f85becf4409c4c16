namespace PerformanceReporting.Reports.Tracing;

/// <summary>A part of a figure that is another now than it was printed.</summary>
/// <param name="Column">The name of the column, whose text is <c>Line.NAME</c>.</param>
/// <param name="Then">The line as it was printed.</param>
/// <param name="Now">The line as the rules give it now.</param>
internal sealed record FigureChange(DataColumn Column, ReportLine Then, ReportLine Now)
{
    // What a reader was told; the rest explains it and is on the page anyway.
    private static readonly string[] Told =
        ["Actual", "Expected", "ExpectedLower", "ExpectedUpper", "Achievement", "Status", "Trend", "BaselineValue", "TargetValue", "TargetLower", "TargetUpper", "VersionNumber", "UnitTitle"];

    private static readonly IReadOnlyList<DataColumn> Compared = [.. DataColumn.All.Where(column => Told.Contains(column.Name))];

    /// <summary>The value as printed and as it is now, in a language; in full where rounding would hide the difference.</summary>
    public (string Then, string Now) In(ReportLanguage language)
    {
        var (then, now) = (Text(Then, language), Text(Now, language));
        return then == now && Column.Value(Then, language) is decimal was && Column.Value(Now, language) is decimal value
            ? (language.Figures.Number(was), language.Figures.Number(value))
            : (then, now);
    }

    public static IReadOnlyList<FigureChange> Between(ReportLine then, ReportLine now) =>
    [
        .. from column in Compared
           where !Equals(column.Value(then, ReportLanguage.English), column.Value(now, ReportLanguage.English))
           select new FigureChange(column, then, now),
    ];

    private string Text(ReportLine line, ReportLanguage language) => Column.Value(line, language) switch
    {
        decimal share when Column.Name is "Achievement" => language.Figures.Achievement(share, line.OnTrackFrom ?? 0, line.AtRiskFrom ?? 0),
        decimal number => language.Figures.Number(number),
        { } other => other.ToString() ?? "",
        null => Results.Figures.None,
    };
}
