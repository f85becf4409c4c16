namespace PerformanceReporting.Dashboards;

/// <summary>An activity's indicators as a table on a dashboard.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Page">The dashboard that the table stands on.</param>
/// <param name="OnTrackFrom">The line that sparklines are read against, as a fraction.</param>
internal sealed record ScoreTable(ActivityScores Activity, Dashboard Page, decimal? OnTrackFrom);
