namespace PerformanceReporting.Reports;

/// <summary>Marks that only a report gives, beside those of results: what had come by the cut-off and did not count.</summary>
internal static class ReportMarks
{
    /// <summary>A value was submitted and not accepted by the cut-off.</summary>
    public const string Submitted = "submitted";

    /// <summary>A value was sent back to its unit and had not come again by the cut-off.</summary>
    public const string Returned = "returned";
}
