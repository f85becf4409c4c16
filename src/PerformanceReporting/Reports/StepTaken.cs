using PerformanceReporting.Audit;

namespace PerformanceReporting.Reports;

/// <summary>When and by whom an edition is changed.</summary>
/// <param name="At">Now, by the domain's clock.</param>
/// <param name="By">The person; null for the system.</param>
/// <param name="Why">Why it goes back to be a draft; null for any other step.</param>
internal sealed record StepTaken(DateTimeOffset At, int? By, string? Why = null)
{
    public static StepTaken Of(Actor actor, DateTimeOffset at, string? why = null) => new(at, actor.PersonId, why);
}
