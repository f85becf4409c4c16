namespace PerformanceReporting.Reports.Drafting;

/// <summary>What a form of the page sends; each form has some of it.</summary>
internal sealed record DraftEntry
{
    public string? AgendaItem { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>The goal that is written or commented on.</summary>
    public int? Goal { get; init; }

    /// <summary>Whether it is what the report says of a goal.</summary>
    public bool IsText { get; init; }

    public string? English { get; init; }

    /// <summary>The proposal that was taken in place of what the field held.</summary>
    public string? EnglishTaken { get; init; }

    public string? EnglishSeen { get; init; }

    public string? French { get; init; }

    public string? FrenchTaken { get; init; }

    public string? FrenchSeen { get; init; }

    /// <summary>A comment.</summary>
    public string? Body { get; init; }

    /// <summary>Why it is sent back.</summary>
    public string? Why { get; init; }

    public IReadOnlyList<GoalParagraph> Texts => [GoalParagraph.Of(Goal ?? 0, "en", EnglishTaken ?? English, EnglishSeen), GoalParagraph.Of(Goal ?? 0, "fr", FrenchTaken ?? French, FrenchSeen)];
}
