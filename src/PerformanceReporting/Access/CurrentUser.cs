using PerformanceReporting.Audit;

namespace PerformanceReporting.Access;

/// <summary>
/// Who is asking, and what they may do and see, as the database had it when this request was authenticated. One per
/// request, injectable everywhere. Its properties may be read only when somebody is signed in.
/// </summary>
internal sealed class CurrentUser
{
    private Account? _account;

    public bool IsSignedIn => _account is not null;

    public int PersonId => Known.Person.Id;

    public string Email => Known.Person.Email;

    public string DisplayName => Known.Person.DisplayName;

    /// <summary>The language that the person reads: <c>en</c> or <c>fr</c>.</summary>
    public string Language => Known.Person.Language;

    public IReadOnlySet<Role> Roles => Known.Roles;

    /// <summary>The units that the person answers for, with all units below them.</summary>
    public IReadOnlySet<int> Units => Known.Units;

    /// <summary>The scope of the token that the request came with; null when the person signed in on the page.</summary>
    public TokenScope? Token { get; private set; }

    /// <summary>Which values the person may see.</summary>
    public ValueScope Values => ValueScope.Of(Known.Roles, Known.Units);

    private Account Known => _account ?? throw new InvalidOperationException("Nobody is signed in.");

    public bool Is(Role role) => Known.Roles.Contains(role);

    /// <summary>Whether the person may do this at all; false when nobody is signed in.</summary>
    public bool May(Permission permission) => _account is not null && Permissions.Allow(permission, _account.Roles, Token);

    /// <summary>Whether the person may enter and submit values of this unit.</summary>
    public bool MaySubmitFor(int unitId) => May(Permission.SubmitValues) && Units.Contains(unitId);

    /// <summary>Whether the person sees everything of this unit, drafts included.</summary>
    public bool MaySeeUnit(int unitId) => Values.Sees(SubmissionState.Draft, unitId);

    /// <summary>How the audit trail names the person.</summary>
    public Actor Actor(Door door) => new(PersonId, Email, door);

    /// <summary>Called by authentication alone, once it knows who is asking.</summary>
    internal void Become(Account account, TokenScope? token)
    {
        _account = account;
        Token = token;
    }
}
