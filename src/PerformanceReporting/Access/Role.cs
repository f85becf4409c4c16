namespace PerformanceReporting.Access;

/// <summary>What a person is to the organization. A person may hold several roles; without one there is nothing to see.</summary>
internal enum Role
{
    /// <summary>Answers for a unit and the units below it; submits their values.</summary>
    UnitHead,

    /// <summary>The Secretary General's office: accepts or returns values, compiles and publishes reports.</summary>
    SecretariatOffice,

    /// <summary>Releases reports.</summary>
    SecretaryGeneral,

    /// <summary>Examines indicators and figures, with those still on their way.</summary>
    AuditCommittee,

    /// <summary>Confirms the Audit Committee's decisions.</summary>
    AuditCommitteeChair,

    FinanceCommittee,

    /// <summary>Council, Policy Commission and whoever else may read official figures.</summary>
    Reader,

    /// <summary>Manages people, units, plan and settings; sees no more figures than a reader.</summary>
    Administrator,
}
