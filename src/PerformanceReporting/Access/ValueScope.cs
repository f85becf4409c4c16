using System.Collections.Frozen;

namespace PerformanceReporting.Access;

/// <summary>
/// Which values a person may see, by state and unit: the one rule that pages, feed and actions share. Accepted values
/// are for every role; drafts and returned ones for their unit and the office; submitted ones for these and the Audit
/// Committee. A provisional result is seen by those who see submitted values of its unit. The office is the Secretary
/// General with his secretariat. An administrator manages people and settings, which needs no unaccepted value.
/// </summary>
internal sealed record ValueScope
{
    private static readonly FrozenSet<SubmissionState> None = [];

    private static readonly FrozenSet<SubmissionState> Official = [SubmissionState.Accepted];

    private static readonly FrozenSet<SubmissionState> Received = [SubmissionState.Accepted, SubmissionState.Submitted];

    private static readonly FrozenSet<SubmissionState> All = [.. Enum.GetValues<SubmissionState>()];

    /// <summary>The states seen whatever the unit.</summary>
    public required IReadOnlySet<SubmissionState> Everywhere { get; init; }

    /// <summary>The states seen for <see cref="Units"/>.</summary>
    public required IReadOnlySet<SubmissionState> InUnits { get; init; }

    /// <summary>The person's own units and those below.</summary>
    public required IReadOnlySet<int> Units { get; init; }

    /// <summary>Whether provisional results are seen whatever the unit; for <see cref="Units"/> they always are.</summary>
    public bool SeesProvisionalEverywhere => Everywhere.Contains(SubmissionState.Submitted);

    public bool Sees(SubmissionState state, int unitId) => Everywhere.Contains(state) || (InUnits.Contains(state) && Units.Contains(unitId));

    /// <summary>The scope of somebody with these roles, who answers for these units.</summary>
    public static ValueScope Of(IReadOnlySet<Role> roles, IReadOnlySet<int> units) => new()
    {
        Everywhere = roles.Overlaps([Role.SecretariatOffice, Role.SecretaryGeneral]) ? All
            : roles.Overlaps([Role.AuditCommittee, Role.AuditCommitteeChair]) ? Received
            : roles.Count > 0 ? Official
            : None,
        InUnits = units.Count > 0 ? All : None,
        Units = units,
    };
}
