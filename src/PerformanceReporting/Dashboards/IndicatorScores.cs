namespace PerformanceReporting.Dashboards;

/// <summary>An indicator's results: at the period looked at, and how it came there.</summary>
internal sealed record IndicatorScores
{
    public required Score Now { get; init; }

    /// <summary>Achievements as fractions, a period each, up to the one looked at.</summary>
    public required IReadOnlyList<decimal?> Course { get; init; }

    public required IReadOnlyList<ScorePoint> Points { get; init; }

    /// <summary>Null where the indicator has no definition in force at the period looked at.</summary>
    public static IndicatorScores? Of(IEnumerable<Score> scores, Standpoint at)
    {
        var byPeriod = scores.Select(score => score.In(at.Texts)).ToDictionary(score => score.PeriodId);
        return byPeriod.TryGetValue(at.Period.Id, out var now)
            ? new()
            {
                Now = now,
                Course = [.. at.SoFar.Select(period => byPeriod.GetValueOrDefault(period.Id)?.Achievement)],
                Points = ScorePoint.SoFar(byPeriod.Values, at),
            }
            : null;
    }
}
