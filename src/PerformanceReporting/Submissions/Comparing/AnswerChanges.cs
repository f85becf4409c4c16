using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Submissions.Comparing;

/// <summary>What a reviewer who saw an answer finds changed in the next one: figures, parts, words, evidence. Pure.</summary>
internal static class AnswerChanges
{
    /// <param name="before">What was seen.</param>
    /// <param name="after">What is to be looked at now.</param>
    /// <param name="evidence">All evidence that the value has, or had.</param>
    public static IReadOnlyList<AnswerChange> Of(Answer before, Answer after, IEnumerable<Evidence> evidence) =>
    [
        .. Numbers(before.Revision, after.Revision),
        .. Parts(before.Parts, after.Parts),
        .. Words(before.Revision, after.Revision),
        .. Supports(before.Revision.RecordedAt, evidence),
    ];

    private static IEnumerable<AnswerChange> Numbers(MeasurementRevision before, MeasurementRevision after) => new AnswerChange.Number[]
    {
        new(nameof(after.Value), null, before.Value, after.Value),
        new(nameof(after.Numerator), null, before.Numerator, after.Numerator),
        new(nameof(after.Denominator), null, before.Denominator, after.Denominator),
        new(nameof(after.Forecast), null, before.Forecast, after.Forecast),
    }.Where(number => number.Before != number.After);

    private static IEnumerable<AnswerChange> Parts(IReadOnlyList<Part> before, IReadOnlyList<Part> after)
    {
        static (string, string?) Key(Part part) => (part.Dimension, part.Member);
        return
            from key in after.Concat(before).Select(Key).Distinct()
            let was = before.FirstOrDefault(part => Key(part) == key)
            let now = after.FirstOrDefault(part => Key(part) == key)
            let of = (now ?? was)!
            from number in new AnswerChange.Number[]
            {
                new(nameof(of.Value), of, was?.Value, now?.Value),
                new(nameof(of.Numerator), of, was?.Numerator, now?.Numerator),
                new(nameof(of.Denominator), of, was?.Denominator, now?.Denominator),
            }
            where number.Before != number.After
            select number;
    }

    private static IEnumerable<AnswerChange> Words(MeasurementRevision before, MeasurementRevision after)
    {
        var words = new AnswerChange.Wording[]
        {
            new(nameof(after.Narrative), before.Narrative, after.Narrative),
            new(nameof(after.NotAvailableReason), before.NotAvailableReason, after.NotAvailableReason),
            new(nameof(after.Comment), before.Comment, after.Comment),
        };
        var promise = new AnswerChange.Promise(before.PromisedFor, after.PromisedFor);
        return [.. words.Where(wording => wording.Before != wording.After), .. promise.Before != promise.After ? [promise] : Array.Empty<AnswerChange>()];
    }

    // What came and went between two looks was never seen.
    private static IEnumerable<AnswerChange> Supports(DateTimeOffset seen, IEnumerable<Evidence> evidence) =>
        from one in evidence
        let isNew = one.RecordedAt > seen
        let isGone = one.SupersededAt is not null
        where isNew != isGone && (isNew || one.SupersededAt > seen)
        select new AnswerChange.Support(one.Name, isNew);
}

/// <summary>An answer with how it is broken down.</summary>
internal sealed record Answer(MeasurementRevision Revision, IReadOnlyList<Part> Parts);
