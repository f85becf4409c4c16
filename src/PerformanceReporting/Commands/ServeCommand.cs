using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

internal static class ServeCommand
{
    public static Command Create(Lazy<WebApplication> program)
    {
        var command = new Command("serve", "Serve pages and feed (the default). Settings such as --urls=http://localhost:5081 may follow.");
        command.SetAction((_, cancellation) => RunAsync(program.Value, cancellation));
        return command;
    }

    public static async Task RunAsync(WebApplication app, CancellationToken cancellation)
    {
        await Startup.PrepareAsync(app.Services, cancellation);
        app.Lifetime.ApplicationStarted.Register(() => Welcome(app).GetAwaiter().GetResult());
        await app.RunAsync(cancellation);
    }

    private static async Task Welcome(WebApplication app)
    {
        // Another server than the program's own, as in tests, has nobody at a console.
        if (app.Services.GetRequiredService<IServer>().GetType().Assembly != typeof(KestrelServer).Assembly)
        {
            return;
        }

        var address = app.Urls.First();
        await using var db = await app.Services.GetRequiredService<Database>().OpenAsync();
        var plans = await PlanQueries.ReadAllAsync(db);
        Console.WriteLine($"Pages: {address}    Feed: {address}/odata/v1");
        if (plans.Count == 0)
        {
            Console.WriteLine("The database holds no plan yet: run the command 'seed', with --demo for a demonstration.");
        }
        else if (plans.Any(plan => plan.IsIllustrative))
        {
            var today = app.Services.GetRequiredService<PlanClock>().Now;
            Console.WriteLine($"Illustrative figures; the day is {today:d MMMM yyyy}. Sign in as office@demo.example, head.cf@demo.example,");
            Console.WriteLine($"audit@demo.example, sg@demo.example or another person of the demonstration, password {Demonstration.Password}.");
        }
    }
}
