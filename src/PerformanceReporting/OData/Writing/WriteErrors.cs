using System.Globalization;
using PerformanceReporting.Submissions;

namespace PerformanceReporting.OData.Writing;

/// <summary>What the workflow refuses, as an OData error: in the sentences of the pages, each problem with the property that it is about.</summary>
internal static class WriteErrors
{
    public static ODataError Of(SubmissionOutcome outcome, SubmissionWords words)
    {
        var details = Details(outcome, words, "").ToList();
        var message = string.Join(" ", words.Of(outcome));
        return new(Status(outcome), Code(outcome), message, details.Count > 0 ? details[0].Target : null) { Details = details };
    }

    /// <summary>Why none of many values was taken: each refusal under the place of its value.</summary>
    public static ODataError Of(IReadOnlyList<SubmissionOutcome> outcomes, string path, SubmissionWords words)
    {
        var refused = outcomes.Index().Where(one => one.Item is not SubmissionOutcome.Done).ToList();
        var kinds = refused.Select(one => Status(one.Item)).Distinct().ToList();
        var message = string.Create(CultureInfo.InvariantCulture, $"None of {outcomes.Count} values was taken, for {refused.Count} cannot be; the details say why.");
        return new(kinds.Count == 1 ? kinds[0] : StatusCodes.Status422UnprocessableEntity, "NothingTaken", message, path)
        {
            Details = [.. refused.SelectMany(one => Details(one.Item, words, $"{path}/{one.Index}/"))],
        };
    }

    private static int Status(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Unknown => StatusCodes.Status404NotFound,
        SubmissionOutcome.Forbidden => StatusCodes.Status403Forbidden,
        SubmissionOutcome.Locked => StatusCodes.Status423Locked,
        SubmissionOutcome.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string Code(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Forbidden forbidden => forbidden.Why.ToString(),
        SubmissionOutcome.Conflict conflict => conflict.Why.ToString(),
        SubmissionOutcome.Locked => "Locked",
        SubmissionOutcome.Unknown => nameof(Refusal.UnknownMeasurement),
        _ => "Invalid",
    };

    private static IEnumerable<(string Code, string Message, string? Target)> Details(SubmissionOutcome outcome, SubmissionWords words, string path) => outcome switch
    {
        SubmissionOutcome.Invalid invalid => invalid.Problems.Select(problem => (problem.Rule, words.Of(problem), (string?)(path + problem.Field))),
        SubmissionOutcome.Locked locked =>
        [
            ("Why", locked.Lock.Why.ToString(), Target(path)),
            ("Since", locked.Lock.Since.ToString("O", CultureInfo.InvariantCulture), Target(path)),
            ("WhoCanOpen", locked.Lock.Why == LockReason.NotOpenYet ? "Nobody" : nameof(Access.Role.SecretariatOffice), Target(path)),
        ],
        _ when path.Length > 0 => words.Of(outcome).Select(sentence => (Code(outcome), sentence, Target(path))),
        _ => [],
    };

    private static string? Target(string path) => path.Length > 0 ? path.TrimEnd('/') : null;
}
