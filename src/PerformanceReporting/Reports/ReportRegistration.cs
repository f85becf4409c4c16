namespace PerformanceReporting.Reports;

internal static class ReportRegistration
{
    /// <summary>The declared reports, checked when first asked for, and their way from compiled to published.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(_ => ReportLibrary.Load())
            .AddSingleton(ReportSettings.Read(configuration))
            .AddSingleton<CompileRunner>()
            .AddSingleton<EditionTransaction>()
            .AddSingleton<ReportWorkflow>()
            .AddSingleton<Drafting.DraftWork>()
            .AddSingleton<CompileDesk>()
            .AddSingleton<EditionReader>()
            .AddMemoryCache()
            .AddSingleton<Sections.ChartPictures>()
            .AddSingleton<EditionVerification>()
            .AddSingleton<Tracing.FigureReader>()
            .AddSingleton<Verifying.WorkbookVerifier>()
            .AddSingleton<ReportWorkbooks>();
}
