namespace PerformanceReporting.Access;

/// <summary>
/// Everything that may or may not be done. Each is an authorization policy of the same name, for pages and endpoints:
/// <c>[Authorize(nameof(Permission.AcceptValues))]</c>; and a question to <see cref="CurrentUser.May"/>.
/// </summary>
internal enum Permission
{
    /// <summary>See pages and published reports; what every request needs unless its page or endpoint asks for more.</summary>
    ReadFigures,

    /// <summary>Read the OData feed.</summary>
    ReadFeed,

    /// <summary>Read who changed what and when.</summary>
    ReadAuditTrail,

    /// <summary>Enter, save and submit values of one's own units.</summary>
    SubmitValues,

    /// <summary>Accept or return submitted values; nobody accepts a value they entered.</summary>
    AcceptValues,

    /// <summary>Keep a reporting period open for one unit.</summary>
    GrantExceptions,

    /// <summary>Have those who answer for missing values reminded now.</summary>
    RemindHeads,

    /// <summary>See reports before they are published.</summary>
    PreviewReports,

    /// <summary>Comment on reports before they are released: the Senior Management Team, which the heads of units are.</summary>
    CommentOnReports,

    CompileReports,

    ReleaseReports,

    PublishReports,

    /// <summary>Put the Audit Committee's decisions on record.</summary>
    RecordDecisions,

    /// <summary>Confirm recorded decisions.</summary>
    ConfirmDecisions,

    /// <summary>Manage plan, units, people, periods, sessions, thresholds.</summary>
    Administer,
}
