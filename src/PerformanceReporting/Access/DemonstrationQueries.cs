using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>A demonstration person with one of their roles, as the sign-in page offers them.</summary>
internal sealed record DemonstrationPerson
{
    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    public required Role Role { get; init; }

    /// <summary>The title of the unit headed; null for other roles.</summary>
    public string? Unit { get; init; }
}

/// <summary>Reads who can be tried out; nobody unless an illustrative plan is in the database.</summary>
internal static class DemonstrationQueries
{
    private const string People =
        """
        select    p.Email, p.DisplayName, a.Role, u.Title as Unit
        from      Person p
        join      RoleAssignment a on a.PersonId = p.Id
        left join Unit u on u.Id = a.UnitId
        where     p.IsDemonstration = 1
          and     p.IsActive = 1
          and     exists (select 1
                          from   StrategicPlan s
                          where  s.IsIllustrative = 1)
        order by  p.Id, a.Id
        """;

    public static Task<IReadOnlyList<DemonstrationPerson>> PeopleAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<DemonstrationPerson>(People, null, cancellation);
}
