using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads who a person is and what they may do, afresh for every request.</summary>
internal static class AccountQueries
{
    // One statement for all that there is to know: every request waits for it.
    private const string ByPerson =
        """
        select    p.Id, p.Email, p.DisplayName, p.Language, p.IsDemonstration, p.SecurityStamp, a.Role, a.UnitId
        from      Person p
        left join RoleAssignment a
        on        a.PersonId = p.Id
        where     p.Id = @PersonId
        and       p.IsActive = 1
        and       (p.IsDemonstration = 0 or exists (select 1
                                                    from   StrategicPlan s
                                                    where  s.IsIllustrative = 1))
        """;

    private const string ByToken =
        """
        select    t.Id, t.PersonId, t.Name, t.Scope, t.CreatedAt, t.ExpiresAt, t.RevokedAt, t.LastUsedAt,
                  p.Id, p.Email, p.DisplayName, p.Language, p.IsDemonstration, p.SecurityStamp, a.Role, a.UnitId
        from      AccessToken t
        join      Person p
        on        p.Id = t.PersonId
        left join RoleAssignment a
        on        a.PersonId = p.Id
        where     t.TokenHash = @TokenHash
        and       p.IsActive = 1
        and       (p.IsDemonstration = 0 or exists (select 1
                                                    from   StrategicPlan s
                                                    where  s.IsIllustrative = 1))
        """;

    /// <summary>
    /// The account; null when there is no such person, when they are no longer active, and for demonstration people where
    /// no illustrative plan is in the database.
    /// </summary>
    public static async Task<Account?> FindAsync(DatabaseConnection db, int personId, CancellationToken cancellation = default)
    {
        var rows = await db.QueryAsync<Person, RoleGrant>(ByPerson, nameof(RoleGrant.Role), new { PersonId = personId }, cancellation);
        return rows.Count == 0 ? null : await AccountAsync(db, rows[0].First, rows.Select(row => row.Second), cancellation);
    }

    /// <summary>The token of this secret, live or not, and its person's account; null when there is none, or no account.</summary>
    public static async Task<(AccessToken Token, Account Account)?> FindByTokenAsync(DatabaseConnection db, string secret, CancellationToken cancellation = default)
    {
        var rows = await db.QueryAsync<AccessToken, Person, RoleGrant>(
            ByToken, nameof(Person.Id), nameof(RoleGrant.Role), new { TokenHash = TokenSecret.Hash(secret) }, cancellation);
        return rows.Count == 0 ? null : (rows[0].First, await AccountAsync(db, rows[0].Second, rows.Select(row => row.Third), cancellation));
    }

    private static async Task<Account> AccountAsync(DatabaseConnection db, Person person, IEnumerable<RoleGrant?> roles, CancellationToken cancellation)
    {
        var held = roles.OfType<RoleGrant>().ToList();
        var headed = held.Where(grant => grant.Role == Role.UnitHead).Select(grant => grant.UnitId).OfType<int>().ToList();
        return new Account(
            person,
            held.Select(grant => grant.Role).ToHashSet(),
            headed.Count == 0 ? new HashSet<int>() : (await UnitStore.TreeAsync(db, cancellation)).WithBelow(headed));
    }
}
