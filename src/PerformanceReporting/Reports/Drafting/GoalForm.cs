namespace PerformanceReporting.Reports.Drafting;

/// <summary>A goal with what is said of it in each language.</summary>
internal sealed record GoalForm(GoalContents Goal, IReadOnlyList<GoalField> Fields)
{
    public int Number => Goal.Line.GoalNumber ?? 0;

    /// <param name="contents">The edition.</param>
    /// <param name="goal">One of its goals.</param>
    /// <param name="languages">Those that reports can be had in.</param>
    /// <param name="typed">What was typed and not taken; null where nothing was.</param>
    public static GoalForm Of(EditionContents contents, GoalContents goal, IReadOnlyList<ReportLanguage> languages, DraftEntry? typed) => new(
        goal,
        [
            .. from language in languages
               let stands = contents.Narrative(goal.Line.GoalNumber, language.Code) ?? ""
               let mine = typed is { IsText: true } && typed.Goal == goal.Line.GoalNumber ? typed.Texts.First(text => text.Language == language.Code).Text : stands
               select new GoalField(language.Code, mine, stands, NarrativeDraft.Of(contents, goal, language)),
        ]);
}

/// <param name="Language">A two-letter code.</param>
/// <param name="Text">What the field shows.</param>
/// <param name="Stands">What is said now.</param>
/// <param name="Proposal">What follows from the figures alone.</param>
internal sealed record GoalField(string Language, string Text, string Stands, string Proposal);
