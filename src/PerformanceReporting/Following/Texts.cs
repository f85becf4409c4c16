namespace PerformanceReporting.Following;

/// <summary>Names the texts of what people follow, on their page and in their mails: Texts.resx and Texts.fr.resx.</summary>
internal sealed class Texts;
