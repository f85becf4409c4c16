using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Issues and revokes personal access tokens, and notes their use.</summary>
internal static class TokenStore
{
    private const string Insert =
        """
        insert into AccessToken (PersonId, Name, Scope, TokenHash, CreatedAt, ExpiresAt, RevokedAt, LastUsedAt)
        values (@PersonId, @Name, @Scope, @TokenHash, @CreatedAt, @ExpiresAt, null, null)
        """;

    /// <summary>Issues a token and puts it on record, the secret left out.</summary>
    /// <exception cref="ArgumentException">The wish has a <see cref="NewToken.Problem"/>, which the caller should have shown.</exception>
    public static async Task<IssuedToken> IssueAsync(DatabaseConnection db, Actor actor, DateTimeOffset at, NewToken wish, CancellationToken cancellation = default)
    {
        if (wish.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(wish));
        }

        var secret = TokenSecret.New();
        var expires = at.AddDays(wish.Days);
        var row = new
        {
            wish.PersonId,
            Name = wish.Name.Trim(),
            Scope = wish.Scope.ToString(),
            TokenHash = TokenSecret.Hash(secret),
            CreatedAt = at,
            ExpiresAt = expires,
        };
        var id = await db.InsertAsync(Insert, row, cancellation);
        await AuditTrail.AppendAsync(db, actor, at, Entry("Issued", id, after: new { row.PersonId, row.Name, row.Scope, row.ExpiresAt }), cancellation);
        return new IssuedToken(id, secret, expires);
    }

    private const string Touch =
        """
        update AccessToken
        set    LastUsedAt = @Now
        where  Id = @Id
        """;

    public static Task TouchAsync(DatabaseConnection db, int id, DateTimeOffset now, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Touch, new { Id = id, Now = now }, cancellation);

    private const string Revoke =
        """
        update AccessToken
        set    RevokedAt = @At
        where  Id = @Id
          and  PersonId = @PersonId
          and  RevokedAt is null
        """;

    /// <summary>Ends a token of this person and puts it on record; false when they have no such token, or it is revoked already.</summary>
    public static async Task<bool> RevokeAsync(
        DatabaseConnection db, Actor actor, DateTimeOffset at, int personId, int id, CancellationToken cancellation = default)
    {
        if (await db.ExecuteAsync(Revoke, new { Id = id, PersonId = personId, At = at }, cancellation) == 0)
        {
            return false;
        }

        await AuditTrail.AppendAsync(db, actor, at, Entry("Revoked", id, after: new { RevokedAt = at }), cancellation);
        return true;
    }

    private static AuditEntry Entry(string action, int id, object after) => new()
    {
        Action = action,
        SubjectType = nameof(AccessToken),
        SubjectId = id.ToString(CultureInfo.InvariantCulture),
        After = after,
    };
}
