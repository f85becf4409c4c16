using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerformanceReporting.Audit;

/// <summary>One event of the chain, as stored.</summary>
internal sealed record AuditLink
{
    /// <summary>What the first event names as its predecessor.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    public int Id { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    public int? PersonId { get; init; }

    public string Actor { get; init; } = "";

    public string Door { get; init; } = "";

    public string Action { get; init; } = "";

    public string SubjectType { get; init; } = "";

    public string SubjectId { get; init; } = "";

    public string? ValueBefore { get; init; }

    public string? ValueAfter { get; init; }

    public string PreviousHash { get; init; } = "";

    public string Hash { get; init; } = "";

    /// <summary>The link that follows <paramref name="previousHash"/>, its own hash computed.</summary>
    public static AuditLink Follow(
        string previousHash, Actor actor, DateTimeOffset at, string action, string subjectType, string subjectId, string? before, string? after)
    {
        var link = new AuditLink
        {
            OccurredAt = at,
            PersonId = actor.PersonId,
            Actor = actor.Name,
            Door = actor.Door.ToString(),
            Action = action,
            SubjectType = subjectType,
            SubjectId = subjectId,
            ValueBefore = before,
            ValueAfter = after,
            PreviousHash = previousHash,
        };
        return link with { Hash = link.ComputeHash() };
    }

    /// <summary>SHA-256, as lower-case hexadecimal, over every field but the identity; fields are length-prefixed so that none can run into the next.</summary>
    public string ComputeHash()
    {
        string?[] fields =
        [
            PreviousHash,
            OccurredAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            PersonId?.ToString(CultureInfo.InvariantCulture),
            Actor, Door, Action, SubjectType, SubjectId, ValueBefore, ValueAfter,
        ];
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(CultureInfo.InvariantCulture, $"{field?.Length ?? -1}:{field};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
