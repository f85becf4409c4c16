namespace PerformanceReporting.Submissions;

/// <summary>Why a step of the workflow is not taken, when it is neither a lock nor a problem of the submission itself.</summary>
internal enum Refusal
{
    /// <summary>There is no such indicator, or it had no definition in force at such a period.</summary>
    UnknownMeasurement,

    /// <summary>The token only reads; values are submitted with one that may submit.</summary>
    NotASubmitter,

    /// <summary>Only the unit that answers for the indicator gives its values.</summary>
    OtherUnit,

    /// <summary>Only the Secretary General's office accepts or returns values.</summary>
    NotAReviewer,

    /// <summary>A token lies in workbooks and scripts: accepting and returning take a person who has signed in.</summary>
    SignInToReview,

    /// <summary>Nobody reviews a value that they entered or submitted.</summary>
    OwnValue,

    /// <summary>Somebody else changed the measurement after it was opened.</summary>
    ChangedMeanwhile,

    /// <summary>No submitted value is waiting: it was reviewed already, or never submitted.</summary>
    NothingToReview,

    /// <summary>There is no accepted value that could be corrected.</summary>
    NothingToCorrect,

    /// <summary>A draft would withdraw a value that the office has before it; submit the change instead.</summary>
    AlreadySubmitted,
}
