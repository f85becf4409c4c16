namespace PerformanceReporting.Shared;

/// <summary>What a person sees when a page cannot be shown. The feed answers in its own way.</summary>
internal static class ErrorPages
{
    public static WebApplication UseErrorPages(this WebApplication app)
    {
        app.UseWhen(
            context => !context.Request.Path.StartsWithSegments("/odata"),
            pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));

        // Behind them, so that the page of a failure is found anew by its own address.
        app.UseRouting();
        return app;
    }
}
