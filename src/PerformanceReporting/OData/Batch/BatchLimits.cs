namespace PerformanceReporting.OData.Batch;

/// <summary>How much one batch may ask for.</summary>
internal static class BatchLimits
{
    public const int Parts = 100;

    /// <summary>
    /// The most rows that a part answers at once; the rest is behind its next link. An answer within a batch cannot be
    /// streamed, for its status is only known at its end.
    /// </summary>
    public const int Rows = 5000;
}
