using Microsoft.AspNetCore.Identity;

namespace PerformanceReporting.Access;

/// <summary>Hashes and checks passwords by ASP.NET Core Identity's hasher (PBKDF2, salted).</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<object> Hasher = new();

    private static readonly object Nobody = new();

    /// <summary>Checked where there is no hash, so that an unknown mail address costs as much time as a wrong password.</summary>
    private static readonly string Decoy = Hash(Guid.NewGuid().ToString());

    public static string Hash(string password) => Hasher.HashPassword(Nobody, password);

    /// <summary>Whether the password is the one hashed; always false, in the same time, without a hash.</summary>
    public static bool Verify(string? hash, string password) =>
        Hasher.VerifyHashedPassword(Nobody, hash ?? Decoy, password) != PasswordVerificationResult.Failed && hash is not null;
}
