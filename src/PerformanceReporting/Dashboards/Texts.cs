namespace PerformanceReporting.Dashboards;

/// <summary>Names the texts of the dashboards, Texts.resx and Texts.fr.resx.</summary>
internal sealed class Texts;
