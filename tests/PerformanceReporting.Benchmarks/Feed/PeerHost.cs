using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OData;
using Microsoft.AspNetCore.OData.Query;
using Microsoft.AspNetCore.OData.Results;
using Microsoft.AspNetCore.OData.Routing.Controllers;
using Microsoft.EntityFrameworkCore;

namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>The peer: ASP.NET Core OData over EF Core, as its documentation shows it, without tracking.</summary>
internal static class PeerHost
{
    public static Task RunAsync(string file, string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddDbContextPool<PeerContext>(options => options
            .UseSqlite($"Data Source={file};Mode=ReadOnly")
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        builder.Services.AddControllers()
            .ConfigureApplicationPartManager(parts => parts.ApplicationParts.Clear())
            .AddApplicationPart(typeof(PeerHost).Assembly)
            .AddOData(options => options.EnableQueryFeatures().AddRouteComponents("odata", PeerContext.EdmModel()));
        var app = builder.Build();
        app.Urls.Add(url);
        app.MapControllers();
        return app.RunAsync();
    }
}

public sealed class MeasurementsController(PeerContext context) : ODataController
{
    [EnableQuery]
    public IQueryable<Measurement> Get() => context.Measurements;

    [EnableQuery]
    public SingleResult<Measurement> Get([FromRoute] int key) => SingleResult.Create(context.Measurements.Where(one => one.Id == key));
}

public sealed class ExactMeasurementsController(PeerContext context) : ODataController
{
    [EnableQuery]
    public IQueryable<ExactMeasurement> Get() => context.ExactMeasurements;
}
