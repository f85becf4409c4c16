namespace PerformanceReporting.Reports.Drafting;

/// <summary>What the office writes of a goal in one language, and what it saw there when it began.</summary>
/// <param name="GoalNumber">The goal.</param>
/// <param name="Language">A two-letter code of <see cref="ReportLanguage.Known"/>.</param>
/// <param name="Text">The paragraph; empty to say nothing.</param>
/// <param name="Seen">The paragraph that was there; empty for none.</param>
internal sealed record GoalParagraph(int GoalNumber, string Language, string Text, string Seen)
{
    /// <summary>A browser sends line ends of its own, and blanks around a text say nothing.</summary>
    public static GoalParagraph Of(int goal, string language, string? text, string? seen) => new(goal, language, Plain(text), Plain(seen));

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
