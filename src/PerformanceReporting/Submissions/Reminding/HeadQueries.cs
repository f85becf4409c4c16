using PerformanceReporting.Access;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>Reads who may submit for which units.</summary>
internal static class HeadQueries
{
    private const string Heads =
        """
        select   p.Id as PersonId, p.Email, p.DisplayName, p.Language, a.UnitId
        from     RoleAssignment a
        join     Person p on p.Id = a.PersonId
        where    a.Role = 'UnitHead'
        and      a.UnitId is not null
        and      p.IsActive = 1
        and      (p.IsDemonstration = 0 or exists (select 1
                                                   from   StrategicPlan s
                                                   where  s.IsIllustrative = 1))
        order by p.DisplayName, p.Id
        """;

    /// <summary>Those who may enter the program at all, by name.</summary>
    public static async Task<IReadOnlyList<Head>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default)
    {
        var tree = await UnitStore.TreeAsync(db, cancellation);
        return
        [
            .. from row in await db.QueryAsync<HeadRow>(Heads, null, cancellation)
               group row by row.PersonId into held
               let person = held.First()
               select new Head
               {
                   PersonId = person.PersonId,
                   Email = person.Email,
                   DisplayName = person.DisplayName,
                   Language = person.Language,
                   Units = tree.WithBelow(held.Select(row => row.UnitId)),
               },
        ];
    }

    private sealed record HeadRow
    {
        public int PersonId { get; init; }

        public string Email { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string Language { get; init; } = "";

        public int UnitId { get; init; }
    }
}
