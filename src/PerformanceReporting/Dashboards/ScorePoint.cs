using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>A result with its period: a point of a chart and a row of the table beside it.</summary>
internal sealed record ScorePoint(ReportingPeriod Period, Score Score)
{
    /// <summary>An indicator's points up to the period looked at, oldest first. Where nothing was due and nothing came there is none.</summary>
    public static IReadOnlyList<ScorePoint> SoFar(IEnumerable<Score> scores, Standpoint at) =>
    [
        .. from period in at.SoFar
           join score in scores on period.Id equals score.PeriodId
           where !score.IsSilent
           select new ScorePoint(period, score),
    ];
}
