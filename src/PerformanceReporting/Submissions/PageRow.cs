namespace PerformanceReporting.Submissions;

/// <summary>A row, and the page that it stands on.</summary>
internal sealed record PageRow(ValueRow Row, ValuePage Page);
