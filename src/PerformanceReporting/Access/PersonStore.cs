using System.Security.Cryptography;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Finds and adds people.</summary>
internal static class PersonStore
{
    private const string ByEmail =
        """
        select p.Id, p.Email, p.DisplayName, p.Language, p.IsDemonstration, p.SecurityStamp
        from   Person p
        where  p.Email = @Email
        """;

    /// <summary>The person with that mail address, however it is capitalized; null when there is none.</summary>
    public static Task<Person?> FindByEmailAsync(DatabaseConnection db, string email, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<Person>(ByEmail, new { Email = Person.Normalize(email) }, cancellation);

    private const string Insert =
        """
        insert into Person (Email, DisplayName, Language, PasswordHash, SecurityStamp, FailedSignIns, LockedUntil, IsActive, IsDemonstration)
        values (@Email, @DisplayName, @Language, @PasswordHash, @SecurityStamp, 0, null, 1, @IsDemonstration)
        """;

    private const string Grant =
        """
        insert into RoleAssignment (PersonId, Role, UnitId)
        values (@PersonId, @Role, @UnitId)
        """;

    /// <summary>Adds a person with their roles and puts it on record, the password left out; returns the identity.</summary>
    public static async Task<int> AddAsync(DatabaseConnection db, Actor actor, DateTimeOffset at, NewPerson person, CancellationToken cancellation = default)
    {
        var email = Person.Normalize(person.Email);
        var row = new
        {
            Email = email,
            person.DisplayName,
            person.Language,
            person.PasswordHash,
            SecurityStamp = RandomNumberGenerator.GetHexString(40, lowercase: true),
            person.IsDemonstration,
        };
        var id = await db.InsertAsync(Insert, row, cancellation);
        foreach (var grant in person.Roles)
        {
            await db.ExecuteAsync(Grant, new { PersonId = id, Role = grant.Role.ToString(), grant.UnitId }, cancellation);
        }

        var entry = new AuditEntry
        {
            Action = "Added",
            SubjectType = nameof(Person),
            SubjectId = email,
            After = new { person.DisplayName, person.Language, person.Roles, person.IsDemonstration },
        };
        await AuditTrail.AppendAsync(db, actor, at, entry, cancellation);
        return id;
    }
}
