using PerformanceReporting.Audit;

namespace PerformanceReporting.Reports;

/// <summary>One try at compiling: what, for whom, and the name under which it holds its report and session.</summary>
/// <param name="Owner">A name that no other try has.</param>
/// <param name="Plan">The edition that it is to lead to.</param>
/// <param name="Actor">Who compiles.</param>
/// <param name="At">When it began, by the domain's clock: what was recorded until then is committed.</param>
internal sealed record CompileClaim(string Owner, PlannedEdition Plan, Actor Actor, DateTimeOffset At);
