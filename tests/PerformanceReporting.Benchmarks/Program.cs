using System.Globalization;
using PerformanceReporting.Benchmarks.Compile;
using PerformanceReporting.Benchmarks.Feed;

// Measures, and prints ratios within the same run: absolute times belong to the machine that took them.
switch (args)
{
    case ["feed", .. var rest]:
        return await FeedBenchmark.RunAsync(FeedSettings.Read(rest));
    case ["compile"]:
        return await CompileBenchmark.RunAsync();
    case ["host", "compile", var file, var rounds]:
        await CompileHost.RunAsync(file, int.Parse(rounds, CultureInfo.InvariantCulture));
        return 0;
    case ["host", "floor", var file, var url]:
        await FloorHost.RunAsync(file, url);
        return 0;
    case ["host", "peer", var file, var url]:
        await PeerHost.RunAsync(file, url);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            feed [--rows 1000000] [--rounds 3] [--file PATH] [--only-feed]
                 the OData feed beside a hand-written reader and ASP.NET Core OData over EF Core
            compile
                 a report over the demonstration's indicators, ten and a hundred times as many: what each of them costs
            """);
        return 2;
}
