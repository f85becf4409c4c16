using PerformanceReporting.Access;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public sealed class WhoSeesWhichValues
{
    private const int Own = 1;
    private const int Other = 2;

    [Theory]
    [InlineData("UnitHead", "Draft Submitted Accepted Returned", "Accepted")]
    [InlineData("SecretariatOffice", "Draft Submitted Accepted Returned", "Draft Submitted Accepted Returned")]
    [InlineData("SecretaryGeneral", "Draft Submitted Accepted Returned", "Draft Submitted Accepted Returned")]
    [InlineData("AuditCommittee", "Submitted Accepted", "Submitted Accepted")]
    [InlineData("AuditCommitteeChair", "Submitted Accepted", "Submitted Accepted")]
    [InlineData("FinanceCommittee", "Accepted", "Accepted")]
    [InlineData("Reader", "Accepted", "Accepted")]
    [InlineData("Administrator", "Accepted", "Accepted")]
    [InlineData("", "", "")]
    [InlineData("UnitHead AuditCommittee", "Draft Submitted Accepted Returned", "Submitted Accepted")]
    public void By_role_in_the_own_unit_and_in_others(string roles, string inOwn, string inOther)
    {
        var held = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToHashSet();
        var scope = ValueScope.Of(held, held.Contains(Role.UnitHead) ? new HashSet<int> { Own } : []);

        Assert.Equal(inOwn, Seen(scope, Own));
        Assert.Equal(inOther, Seen(scope, Other));
    }

    private static string Seen(ValueScope scope, int unit) =>
        string.Join(' ', Enum.GetValues<SubmissionState>().Where(state => scope.Sees(state, unit)));
}
