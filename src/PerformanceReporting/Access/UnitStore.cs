using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads and adds units.</summary>
internal static class UnitStore
{
    private const string All =
        """
        select   u.Id, u.Code, u.Title, u.ParentId
        from     Unit u
        order by u.Code
        """;

    public static async Task<UnitTree> TreeAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        new(await AllAsync(db, cancellation));

    public static Task<IReadOnlyList<Unit>> AllAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<Unit>(All, null, cancellation);

    private const string Insert =
        """
        insert into Unit (Code, Title, ParentId)
        values (@Code, @Title, @ParentId)
        """;

    /// <summary>Adds a unit below its parent and puts it on record; returns its identity.</summary>
    public static async Task<int> AddAsync(DatabaseConnection db, Actor actor, DateTimeOffset at, Unit unit, CancellationToken cancellation = default)
    {
        var id = await db.InsertAsync(Insert, new { unit.Code, unit.Title, unit.ParentId }, cancellation);
        var entry = new AuditEntry
        {
            Action = "Added",
            SubjectType = nameof(Unit),
            SubjectId = unit.Code,
            After = new { unit.Title, unit.ParentId },
        };
        await AuditTrail.AppendAsync(db, actor, at, entry, cancellation);
        return id;
    }
}
