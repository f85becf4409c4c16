using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Commands;
using PerformanceReporting.Dashboards;
using PerformanceReporting.Following;
using PerformanceReporting.Notifications;
using PerformanceReporting.OData;
using PerformanceReporting.OData.Writing;
using PerformanceReporting.Planning;
using PerformanceReporting.Reports;
using PerformanceReporting.Schedule;
using PerformanceReporting.Seeding;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions;
using PerformanceReporting.Submissions.Supporting;
using PerformanceReporting.Trail;

return await CommandLine.RunAsync(args, Build);

static WebApplication Build(string[] settings)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets();
    builder.UseDefaultAddress();

    builder.Services
        .AddStorage(builder.Configuration)
        .AddAudit()
        .AddAccess(builder.Configuration)
        .AddLanguages()
        .AddPlanning()
        .AddNotifications(builder.Configuration)
        .AddSubmissions()
        .AddReports(builder.Configuration)
        .AddDashboards()
        .AddFollowing()
        .AddTrail()
        .AddOData(builder.Configuration)
        .AddODataWrites()
        .AddSchedule(builder.Configuration)
        .AddSeeding();
    builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();

    var app = builder.Build();
    app.UseFeed();
    app.UseErrorPages();
    app.UseAccess();
    app.UseRequestLocalization();
    app.MapStaticAssets().AllowAnonymous();
    app.MapOData();
    app.MapODataWrites();
    app.MapEvidence();
    app.MapReports();
    app.MapRazorPages();
    return app;
}
