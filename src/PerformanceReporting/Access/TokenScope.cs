namespace PerformanceReporting.Access;

/// <summary>How far a personal access token reaches; never further than its person does.</summary>
internal enum TokenScope
{
    /// <summary>Reading alone.</summary>
    Read,

    /// <summary>Reading, and submitting values.</summary>
    Submit,
}
