namespace PerformanceReporting.Indicators;

/// <summary>Why a definition makes no sense as it stands.</summary>
/// <param name="Rule">The name of the rule that it breaks.</param>
/// <param name="Field">The field to look at, by its name in the definition, target or stage.</param>
/// <param name="Sentence">What is wrong and how to mend it.</param>
internal sealed record DefinitionProblem(string Rule, string Field, string Sentence);
