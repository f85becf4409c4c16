namespace PerformanceReporting.Submissions;

/// <summary>Why a step of the workflow is not taken, when it is neither a lock nor a problem of the submission itself.</summary>
internal enum Refusal
{
    /// <summary>There is no such indicator, or it had no definition in force at such a period.</summary>
    UnknownMeasurement,

    /// <summary>Only the unit that answers for the indicator gives its values.</summary>
    OtherUnit,

    /// <summary>Only the Secretary General's office accepts or returns values.</summary>
    NotAReviewer,

    /// <summary>Nobody reviews a value that they entered or submitted.</summary>
    OwnValue,

    /// <summary>Somebody else changed the measurement after it was opened.</summary>
    ChangedMeanwhile,

    /// <summary>No submitted value is waiting: it was reviewed already, or never submitted.</summary>
    NothingToReview,

    /// <summary>A draft would withdraw a value that the office has before it; submit the change instead.</summary>
    AlreadySubmitted,
}
