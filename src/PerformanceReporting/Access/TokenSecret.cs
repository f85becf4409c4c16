using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PerformanceReporting.Access;

/// <summary>
/// The secret of a token: 256 random bits, shown once and stored as a hash alone. So many bits need no salt and no slow
/// hash: they cannot be guessed, and one indexed look finds them.
/// </summary>
internal static class TokenSecret
{
    /// <summary>Tells people and secret scanners what a leaked string opens.</summary>
    public const string Prefix = "pr_";

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 as lower-case hexadecimal.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
