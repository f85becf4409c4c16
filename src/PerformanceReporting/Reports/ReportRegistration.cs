namespace PerformanceReporting.Reports;

internal static class ReportRegistration
{
    /// <summary>The declared reports, checked when first asked for, and their way from compiled to published.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddSingleton(_ => ReportLibrary.Load())
            .AddSingleton<CompileRunner>()
            .AddSingleton<ReportWorkflow>()
            .AddSingleton<CompileDesk>()
            .AddSingleton<EditionReader>()
            .AddSingleton<EditionVerification>()
            .AddSingleton<Tracing.FigureReader>()
            .AddSingleton<ReportWorkbooks>();
}
