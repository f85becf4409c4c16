using PerformanceReporting.Access;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public sealed class WhoMayDoWhat
{
    private const string Everybody =
        "UnitHead SecretariatOffice SecretaryGeneral AuditCommittee AuditCommitteeChair FinanceCommittee Reader Administrator";

    [Theory]
    [InlineData("ReadFigures", Everybody, "Read Submit")]
    [InlineData("ReadFeed", Everybody, "Read Submit")]
    [InlineData("ReadAuditTrail", "SecretariatOffice SecretaryGeneral AuditCommittee AuditCommitteeChair Administrator", "Read Submit")]
    [InlineData("SubmitValues", "UnitHead", "Submit")]
    [InlineData("AcceptValues", "SecretariatOffice", "")]
    [InlineData("GrantExceptions", "SecretariatOffice", "")]
    [InlineData("RemindHeads", "SecretariatOffice", "")]
    [InlineData("PreviewReports", "UnitHead SecretariatOffice SecretaryGeneral", "Read Submit")]
    [InlineData("CommentOnReports", "UnitHead SecretariatOffice SecretaryGeneral", "")]
    [InlineData("CompileReports", "SecretariatOffice", "")]
    [InlineData("ReleaseReports", "SecretaryGeneral", "")]
    [InlineData("PublishReports", "SecretariatOffice SecretaryGeneral", "")]
    [InlineData("RecordDecisions", "SecretariatOffice AuditCommittee", "")]
    [InlineData("ConfirmDecisions", "AuditCommitteeChair", "")]
    [InlineData("Administer", "Administrator", "")]
    public void Each_permission_names_its_roles_and_how_far_a_token_reaches(string permission, string roles, string scopes)
    {
        var asked = Enum.Parse<Permission>(permission);
        var allowed = Enum.GetValues<Role>().Where(role => Permissions.Allow(asked, new HashSet<Role> { role }, null));
        var reaching = Enum.GetValues<TokenScope>().Where(scope => Permissions.Allow(asked, Enum.GetValues<Role>().ToHashSet(), scope));

        Assert.Equal(roles, string.Join(' ', allowed));
        Assert.Equal(scopes, string.Join(' ', reaching));
    }

    [Fact]
    public void Every_permission_is_decided()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            Assert.True(Permissions.Allow(permission, Enum.GetValues<Role>().ToHashSet(), null));
            Assert.False(Permissions.Allow(permission, new HashSet<Role>(), null));
        }
    }
}
