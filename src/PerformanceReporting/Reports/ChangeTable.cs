namespace PerformanceReporting.Reports;

/// <summary>One kind of change as page and workbook show it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Nothing">What is said when there is no row.</param>
/// <param name="Heads">The heads of its five columns; the last is that of the figure codes.</param>
/// <param name="Rows">The changes.</param>
internal sealed record ChangeTable(string Title, string Nothing, IReadOnlyList<string> Heads, IReadOnlyList<ChangeRow> Rows);

/// <summary>A change in words: four cells, and the code of the figure as it is now.</summary>
internal sealed record ChangeRow(IReadOnlyList<string> Cells, string FigureCode, string IndicatorCode);
