namespace PerformanceReporting.Access;

/// <summary>Who may do what: the one table that every page, endpoint and action is checked against.</summary>
internal static class Permissions
{
    /// <summary>Whether somebody with these roles, who came with a token of that scope or (null) signed in, may do this.</summary>
    public static bool Allow(Permission permission, IReadOnlySet<Role> roles, TokenScope? token) =>
        roles.Overlaps(Roles(permission)) && (token is not { } scope || Reaches(scope, permission));

    private static Role[] Roles(Permission permission) => permission switch
    {
        Permission.ReadFigures => Enum.GetValues<Role>(),
        Permission.ReadFeed => Enum.GetValues<Role>(),
        Permission.ReadAuditTrail => [Role.SecretariatOffice, Role.SecretaryGeneral, Role.AuditCommittee, Role.AuditCommitteeChair, Role.Administrator],
        Permission.SubmitValues => [Role.UnitHead],
        Permission.AcceptValues => [Role.SecretariatOffice],
        Permission.GrantExceptions => [Role.SecretariatOffice],
        Permission.RemindHeads => [Role.SecretariatOffice],
        Permission.PreviewReports => [Role.UnitHead, Role.SecretariatOffice, Role.SecretaryGeneral],
        Permission.CommentOnReports => [Role.UnitHead, Role.SecretariatOffice, Role.SecretaryGeneral],
        Permission.CompileReports => [Role.SecretariatOffice],
        Permission.ReleaseReports => [Role.SecretaryGeneral],
        Permission.PublishReports => [Role.SecretariatOffice, Role.SecretaryGeneral],
        Permission.RecordDecisions => [Role.SecretariatOffice, Role.AuditCommittee],
        Permission.ConfirmDecisions => [Role.AuditCommitteeChair],
        Permission.Administer => [Role.Administrator],
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
    };

    // A token lies in workbooks and scripts: what binds the organization (accepting, releasing, deciding) takes a person
    // who has signed in.
    private static bool Reaches(TokenScope scope, Permission permission) => permission switch
    {
        Permission.ReadFigures or Permission.ReadFeed or Permission.ReadAuditTrail or Permission.PreviewReports => true,
        Permission.SubmitValues => scope == TokenScope.Submit,
        _ => false,
    };
}
