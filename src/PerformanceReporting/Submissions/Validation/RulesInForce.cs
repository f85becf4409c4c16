using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>The rules as they are during one transaction, read when the first value is held against them.</summary>
internal sealed class RulesInForce(DatabaseConnection db, CancellationToken cancellation)
{
    private IReadOnlyList<ValidationRule>? _rules;

    private IReadOnlyList<DimensionMember>? _members;

    /// <summary>Holds a value against the rules; of a draft only that its parts are parts of something.</summary>
    public async Task<Held> HoldAsync(Submission given, MeasurementCase of, bool isDraft)
    {
        _rules ??= await RuleQueries.ReadAsync(db, cancellation);
        var parts = given.Parts ?? PartsOfWhole.Carry(await PartsAsync(of), given, of.Definition);
        var whole = given with { Parts = parts };
        var broken = parts.Count > 0 ? PartChecks.Check(whole, of, _members ??= await PartQueries.MembersAsync(db, cancellation), isDraft) : [];
        var found = ValidationRules.Check(_rules, new RuleSubject(whole, of, await RuleQueries.CourseAsync(db, of, cancellation)));
        var isRefused = broken.Count > 0 || (!isDraft && found.Any(problem => ValidationRules.Refuses(problem, given, of.LastStep)));
        return new Held([.. broken, .. found], isRefused, [.. parts.Select(Identified)]);
    }

    private async Task<IReadOnlyList<Part>> PartsAsync(MeasurementCase of) =>
        (of.Pending ?? of.Accepted) is { } shown ? await PartQueries.OfRevisionAsync(db, shown.Id, cancellation) : [];

    private PartRow Identified(Part part)
    {
        var member = (_members ?? []).FirstOrDefault(member => member.Dimension == part.Dimension && (part.Member is null || member.Member == part.Member));
        return new PartRow(member?.DimensionId ?? 0, part.Member is null ? null : member?.MemberId, part.Value, part.Numerator, part.Denominator);
    }
}

/// <summary>What the rules say of a value.</summary>
/// <param name="Problems">Everything found, warnings that a comment answers among it.</param>
/// <param name="Refuses">Whether the value is not taken for it.</param>
/// <param name="Parts">How the value is broken down then; null where no value was given.</param>
internal sealed record Held(IReadOnlyList<Problem> Problems, bool Refuses, IReadOnlyList<PartRow>? Parts)
{
    public static readonly Held Nothing = new([], false, null);
}
