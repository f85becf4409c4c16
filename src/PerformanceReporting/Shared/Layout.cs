namespace PerformanceReporting.Shared;

/// <summary>Names the texts of the frame around every page, Layout.resx and Layout.fr.resx.</summary>
internal sealed class Layout;
