namespace PerformanceReporting.Notifications;

/// <summary>Names the texts of the outbox's page, Texts.resx and Texts.fr.resx.</summary>
internal sealed class Texts;
