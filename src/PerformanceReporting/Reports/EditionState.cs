namespace PerformanceReporting.Reports;

/// <summary>The life of an edition.</summary>
internal enum EditionState
{
    /// <summary>Compiled; may be compiled again.</summary>
    Draft,

    /// <summary>Looked through by the Senior Management Team; may be compiled again.</summary>
    Commented,

    /// <summary>Approved by the Secretary General; its figures stay.</summary>
    Released,

    /// <summary>There for everyone.</summary>
    Published,
}
