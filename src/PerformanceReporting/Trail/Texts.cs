namespace PerformanceReporting.Trail;

/// <summary>Names the texts of the audit trail's page, Texts.resx and Texts.fr.resx.</summary>
internal sealed class Texts;
