using System.Security.Cryptography;
using System.Text;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData.Writing;

/// <summary>
/// The name that a program gives to a request which it may send again, when no answer came. The same request under the same
/// name is answered as before; another one under it is refused. Names are each person's own.
/// </summary>
/// <param name="PersonId">Who asks.</param>
/// <param name="Key">The name.</param>
/// <param name="Hash">SHA-256 of what was asked.</param>
internal sealed record IdempotencyKey(int PersonId, string Key, string Hash)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public static readonly ODataError OfAnother = new(
        StatusCodes.Status422UnprocessableEntity, "KeyUsedForAnotherRequest", "This Idempotency-Key was used for another request; choose a new one.", Header);

    private const string Header = "Idempotency-Key";

    private const int Longest = 200;

    /// <returns>Null when the request bears none.</returns>
    public static IdempotencyKey? Of(HttpRequest request, int personId, string body)
    {
        if (request.Headers[Header] is not [{ } key])
        {
            return request.Headers[Header].Count == 0 ? null : throw new MalformedQueryException(Header, "A request bears one Idempotency-Key.");
        }

        key = key.Trim('"', ' ');
        return key.Length is > 0 and <= Longest
            ? new(personId, key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path} {request.Headers.IfMatch}\n{body}"))))
            : throw new MalformedQueryException(Header, $"An Idempotency-Key has 1 to {Longest} characters.");
    }
}
