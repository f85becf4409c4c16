using System.Net.Http.Headers;
using System.Text;

namespace PerformanceReporting.Access;

/// <summary>A token as a request brings it.</summary>
/// <param name="Secret">The token itself.</param>
/// <param name="UserName">The user name of Basic; null with Bearer.</param>
internal sealed record PresentedToken(string Secret, string? UserName)
{
    /// <summary>Reads <c>Bearer TOKEN</c> or <c>Basic base64(NAME:TOKEN)</c>; null for everything else.</summary>
    public static PresentedToken? Read(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header) || string.IsNullOrEmpty(header.Parameter))
        {
            return null;
        }

        return header.Scheme.ToUpperInvariant() switch
        {
            "BEARER" => new PresentedToken(header.Parameter, null),
            "BASIC" => Basic(header.Parameter),
            _ => null,
        };
    }

    /// <summary>
    /// Whether the token may be this person's as far as the user name says: a mail address must be theirs; anything else,
    /// which programs insist on being typed, is passed over.
    /// </summary>
    public bool Names(Person person) =>
        UserName is null || !UserName.Contains('@', StringComparison.Ordinal) || Person.Normalize(UserName) == person.Email;

    private static PresentedToken? Basic(string parameter)
    {
        var bytes = new byte[parameter.Length];
        if (!Convert.TryFromBase64String(parameter, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : new PresentedToken(pair[(colon + 1)..], pair[..colon]);
    }
}
