using PerformanceReporting.Reports;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Which reports the schedule has to compile, and when: so many hours after a session's cut-off as the report's definition
/// says, if that moment came after the schedule began. Pure; what it follows from is read anew each time, so that a session
/// that moves takes its reports along.
/// </summary>
internal sealed record CompileCalendar
{
    public required IReadOnlyList<ReportDefinition> Reports { get; init; }

    public required IReadOnlyList<ReportSession> Sessions { get; init; }

    public required IReadOnlyList<ReportEdition> Editions { get; init; }

    public required IReadOnlyList<Compilation> Compilations { get; init; }

    /// <summary>When the schedule began, by the domain's clock. What was due before is left to people.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>What is still to be compiled, the earliest first.</summary>
    /// <param name="domain">Now, by the domain's clock.</param>
    /// <param name="machine">Now, by the machine's time.</param>
    public IReadOnlyList<Waking> Wakings(DateTimeOffset domain, DateTimeOffset machine) =>
    [
        .. from session in Sessions
           from report in Reports
           where report.Body == session.BodyCode
           let cutOff = report.CutOff.Of(session)
           let due = cutOff.AddHours(report.Schedule.HoursAfterCutOff)
           where due > Began && !IsThere(report, session, cutOff)
           let compilation = Compilations.FirstOrDefault(row => row.ReportCode == report.Code && row.SessionId == session.Id)
           where compilation is not { IsCancelled: true }
           let at = Later(machine + (due - domain), compilation)
           orderby at
           select new Waking(report.Code, session.Code, at),
    ];

    private bool IsThere(ReportDefinition report, ReportSession session, DateTimeOffset cutOff) =>
        Editions.Where(edition => edition.ReportCode == report.Code && edition.SessionId == session.Id)
            .MaxBy(edition => edition.Number)?.Stands(cutOff) == true;

    // One who is at it may die: then his claim runs out. One who failed tries again, and not at once.
    private static DateTimeOffset Later(DateTimeOffset due, Compilation? compilation)
    {
        var after = (compilation?.Owner is null ? compilation?.RetryAt : compilation.ExpiresAt) ?? due;
        return after > due ? after : due;
    }
}
