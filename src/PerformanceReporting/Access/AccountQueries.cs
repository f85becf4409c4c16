using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads who a person is and what they may do, afresh for every request.</summary>
internal static class AccountQueries
{
    // One statement for person and roles: every request waits for it.
    private const string WhoMayEnter =
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

    /// <summary>
    /// The account; null when there is no such person, when they are no longer active, and for demonstration people where
    /// no illustrative plan is in the database.
    /// </summary>
    public static async Task<Account?> FindAsync(DatabaseConnection db, int personId, CancellationToken cancellation = default)
    {
        var rows = await db.QueryAsync<Person, RoleGrant>(WhoMayEnter, nameof(RoleGrant.Role), new { PersonId = personId }, cancellation);
        if (rows.Count == 0)
        {
            return null;
        }

        var held = rows.Select(row => row.Second).OfType<RoleGrant>().ToList();
        var headed = held.Where(grant => grant.Role == Role.UnitHead).Select(grant => grant.UnitId).OfType<int>().ToList();
        return new Account(
            rows[0].First,
            held.Select(grant => grant.Role).ToHashSet(),
            headed.Count == 0 ? new HashSet<int>() : (await UnitStore.TreeAsync(db, cancellation)).WithBelow(headed));
    }
}
