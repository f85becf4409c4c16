namespace PerformanceReporting.Submissions;

/// <summary>Why a value cannot be changed, and since when; who can open it follows from the reason.</summary>
/// <param name="Why">What closed it.</param>
/// <param name="PeriodAsAt">The as-at date of the period that it belongs to.</param>
/// <param name="Since">The moment that decided, in the plan's time zone; for a period not open yet, when it will be.</param>
internal sealed record Lock(LockReason Why, DateOnly PeriodAsAt, DateTimeOffset Since);

/// <summary>What keeps a value from being changed.</summary>
internal enum LockReason
{
    /// <summary>Opens by itself.</summary>
    NotOpenYet,

    /// <summary>The period closed; the office opens it by a dated exception for the unit.</summary>
    PeriodClosed,

    /// <summary>The day that the value was promised for has passed; the office opens it by a dated exception.</summary>
    PromisePassed,

    /// <summary>The working days after a return have passed; the office opens it by a dated exception.</summary>
    ReturnPassed,
}
