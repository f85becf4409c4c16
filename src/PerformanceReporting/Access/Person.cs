namespace PerformanceReporting.Access;

/// <summary>Somebody who may sign in.</summary>
internal sealed record Person
{
    public int Id { get; init; }

    /// <summary>The mail address in lower case: what a person signs in with, and how the audit trail names them.</summary>
    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>The language of pages and mails: <c>en</c> or <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Belongs to the demonstration: works only where an illustrative plan is in the database.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>Changes when a sign-in made earlier must end; a cookie with another stamp is refused.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>One spelling for one address, so that capitals and blanks never make two people of one.</summary>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();
}
