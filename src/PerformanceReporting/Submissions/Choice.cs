using PerformanceReporting.Access;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Submissions;

/// <summary>The periods and units that a page of values can be turned to, and where it stands.</summary>
/// <param name="Period">The code of the period looked at.</param>
/// <param name="Periods">The periods to choose from.</param>
/// <param name="Unit">The code of the unit looked at; null for all of them.</param>
/// <param name="Units">The units to choose from.</param>
/// <param name="MayTakeAll">Whether all units can be looked at in one.</param>
internal sealed record Choice(string Period, IReadOnlyList<ReportingPeriod> Periods, string? Unit, IReadOnlyList<Unit> Units, bool MayTakeAll = false);
