using PerformanceReporting.Access;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>Why a figure is missing, as far as the reader may know.</summary>
internal enum MissingWhy
{
    /// <summary>Not available, and promised for a date.</summary>
    Promised,

    /// <summary>Not available, without a date.</summary>
    NotAvailable,

    /// <summary>Submitted, and waiting to be accepted.</summary>
    Submitted,

    /// <summary>Sent back to its unit, with a comment.</summary>
    Returned,

    /// <summary>Nothing came, and it is late.</summary>
    Late,

    /// <summary>Nothing came, and its due moment has not passed; or a total that it belongs to lacks an earlier value.</summary>
    Open,
}

/// <summary>An indicator that a session still waits for.</summary>
internal sealed record MissingFigure
{
    public required MissingValue Indicator { get; init; }

    public required MissingWhy Why { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>Whole days since the value was due in its unit.</summary>
    public int DaysLate { get; init; }

    /// <param name="revisions">The live revisions of one missing value.</param>
    /// <param name="period">The period, with the unit's own due moment.</param>
    /// <param name="today">Today, where the plan is kept.</param>
    /// <param name="plan">The plan, for its days.</param>
    /// <param name="visible">What the reader may see: a return is between the unit and the office.</param>
    public static MissingFigure Of(
        IEnumerable<MissingValue> revisions, ReportingPeriod period, DateOnly today, StrategicPlan plan, ValueScope visible)
    {
        var all = revisions.ToList();
        var seen = all.FindAll(revision => revision.State is { } state && visible.Sees(state, revision.UnitId));
        var pending = seen.Find(revision => revision.State is SubmissionState.Submitted or SubmissionState.Returned);
        var answer = seen.Find(revision => revision.State is SubmissionState.Accepted);
        var late = today.DayNumber - PlanCalendar.DayOf(period.DueAt, plan.Zone).DayNumber;
        return new MissingFigure
        {
            Indicator = all[0],
            PromisedFor = (pending ?? answer)?.PromisedFor,
            DaysLate = late,
            Why = (pending ?? answer) switch
            {
                { State: SubmissionState.Returned } => MissingWhy.Returned,
                { PromisedFor: not null } => MissingWhy.Promised,
                { NotAvailableReason: not null } => MissingWhy.NotAvailable,
                { State: SubmissionState.Submitted } => MissingWhy.Submitted,
                null when late > 0 => MissingWhy.Late,
                _ => MissingWhy.Open,
            },
        };
    }
}
