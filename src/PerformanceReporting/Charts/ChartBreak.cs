namespace PerformanceReporting.Charts;

/// <summary>
/// A series break: values from this day on mean something else, so no line joins them to those before.
/// The note says why, for example "definition changed 1 July 2017" (<see cref="ChartWords.DefinitionChanged"/>).
/// </summary>
internal sealed record ChartBreak(DateOnly From, string Note);
