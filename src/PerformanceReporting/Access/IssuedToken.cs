namespace PerformanceReporting.Access;

/// <summary>A token just issued.</summary>
/// <param name="Id">Its identity, for revoking it.</param>
/// <param name="Secret">What its owner copies; it cannot be read again.</param>
/// <param name="ExpiresAt">When it stops working.</param>
internal sealed record IssuedToken(int Id, string Secret, DateTimeOffset ExpiresAt);
