namespace PerformanceReporting.Access;

/// <summary>Where a submitted value stands. It decides who may see the value, which is why it is known here.</summary>
internal enum SubmissionState
{
    Draft,
    Submitted,
    Accepted,
    Returned,
}
