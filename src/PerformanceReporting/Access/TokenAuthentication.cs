using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>
/// Knows programs by a personal access token, as Bearer or as the password of Basic. Whoever comes without a good one is
/// answered 401 with both challenges and no body; what body a protocol wants is written by the room that speaks it.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Database database, CurrentUser user)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>The claim that names the token, by which the feed's rate is limited.</summary>
    public const string TokenId = "token";

    private static readonly TimeSpan LastUsePrecision = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (PresentedToken.Read(Request.Headers.Authorization) is not { } presented)
        {
            return AuthenticateResult.NoResult();
        }

        var now = TimeProvider.GetUtcNow();
        await using var db = await database.OpenAsync(Context.RequestAborted);
        if (await AccountQueries.FindByTokenAsync(db, presented.Secret, Context.RequestAborted) is not var (token, account) || !token.IsLive(now))
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked, or its person may no longer enter.");
        }

        if (!presented.Names(account.Person))
        {
            return AuthenticateResult.Fail("The token's person is not the one named.");
        }

        await NoteUseAsync(token, now);
        user.Become(account, token.Scope);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(token), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, $"Basic realm=\"{AccessSchemes.Realm}\", charset=\"UTF-8\"");
        Response.Headers.Append(HeaderNames.WWWAuthenticate, $"Bearer realm=\"{AccessSchemes.Realm}\"");
        return Task.CompletedTask;
    }

    // At most once a minute, so that a feed of many pages is not a write for each.
    private async Task NoteUseAsync(AccessToken token, DateTimeOffset now)
    {
        if (now - token.LastUsedAt < LastUsePrecision)
        {
            return;
        }

        await using var db = await database.BeginAsync(Context.RequestAborted);
        await TokenStore.TouchAsync(db, token.Id, now, Context.RequestAborted);
        await db.CommitAsync(Context.RequestAborted);
    }

    private static ClaimsPrincipal Principal(AccessToken token) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, token.PersonId.ToString(CultureInfo.InvariantCulture)),
            new(TokenId, token.Id.ToString(CultureInfo.InvariantCulture)),
        ],
        AccessSchemes.Token));
}
