using PerformanceReporting.Access;
using PerformanceReporting.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddAccess(builder.Configuration);
builder.Services.AddRazorPages().WithRazorPagesAtContentRoot();

var app = builder.Build();
app.UseAccess();
app.MapRazorPages();
app.Run();
