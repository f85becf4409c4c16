using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads who a person is and what they may do, afresh for every request.</summary>
internal static class AccountQueries
{
    private const string WhoMayEnter =
        """
        select p.Id, p.Email, p.DisplayName, p.Language, p.IsDemonstration, p.SecurityStamp
        from   Person p
        where  p.Id = @PersonId
          and  p.IsActive = 1
          and  (p.IsDemonstration = 0 or exists (select 1
                                                 from   StrategicPlan s
                                                 where  s.IsIllustrative = 1))
        """;

    private const string RolesOf =
        """
        select a.Role, a.UnitId
        from   RoleAssignment a
        where  a.PersonId = @PersonId
        """;

    /// <summary>
    /// The account; null when there is no such person, when they are no longer active, and for demonstration people where
    /// no illustrative plan is in the database.
    /// </summary>
    public static async Task<Account?> FindAsync(DatabaseConnection db, int personId, CancellationToken cancellation = default)
    {
        if (await db.SingleOrDefaultAsync<Person>(WhoMayEnter, new { PersonId = personId }, cancellation) is not { } person)
        {
            return null;
        }

        var held = await db.QueryAsync<RoleGrant>(RolesOf, new { PersonId = personId }, cancellation);
        var headed = held.Where(grant => grant.Role == Role.UnitHead).Select(grant => grant.UnitId).OfType<int>().ToList();
        return new Account(
            person,
            held.Select(grant => grant.Role).ToHashSet(),
            headed.Count == 0 ? new HashSet<int>() : (await UnitStore.TreeAsync(db, cancellation)).WithBelow(headed));
    }
}
