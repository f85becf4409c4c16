namespace PerformanceReporting.Submissions;

/// <summary>Names the texts of submissions and review, Texts.resx and Texts.fr.resx.</summary>
internal sealed class Texts;
