namespace PerformanceReporting.Reports;

/// <summary>An indicator's figures as cells: numbers with the format of their measure.</summary>
internal static class WorkbookFigures
{
    public static void Actual(WorkbookSheet sheet, int column, ReportLine line, WorkbookFormats formats) =>
        Value(sheet, column, line.Actual, line, formats);

    /// <summary>A value; for maintain the two bounds, which are words and may take two lines. Returns the height of these.</summary>
    public static double Expected(WorkbookSheet sheet, int column, ReportLine line, WorkbookFormats formats, ReportLanguage language)
    {
        if (line is { Expected: null, ExpectedLower: { } lower, ExpectedUpper: { } upper })
        {
            var height = sheet.Wrapped(column, column, language.Figures.Expected(null, lower, upper, IndicatorCharts.FormatOf(line)));
            WorkbookSheet.AtRight(sheet.Sheet.Cell(sheet.Row, column));
            return height;
        }

        Value(sheet, column, line.Expected, line, formats);
        return 0;
    }

    private static void Value(WorkbookSheet sheet, int column, decimal? value, ReportLine line, WorkbookFormats formats) =>
        sheet.Number(column, value, formats.Value(value ?? 0, IndicatorCharts.FormatOf(line)));
}
