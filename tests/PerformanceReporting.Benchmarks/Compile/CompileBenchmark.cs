using System.Diagnostics;
using System.Globalization;

namespace PerformanceReporting.Benchmarks.Compile;

/// <summary>Compiles the same report over ever more indicators, and prints what each indicator costs beside what it costs in the smallest.</summary>
internal static class CompileBenchmark
{
    // The more there is to do, the less one run differs from another; a hundred times as many take minutes.
    private static readonly (int Copies, int Rounds)[] Sizes = [(1, 3), (10, 1), (100, 0)];

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("performance-reporting-compile-");
        try
        {
            Console.WriteLine($"{"indicators",12}{"compile ms",12}{"each ms",9}{"x least",9}{"workbook ms",13}{"each ms",9}{"x least",9}{"x one core",12}{"kB each",9}{"peak MB",9}{"kB more each",14}");
            Taken? least = null;
            foreach (var (copies, rounds) in Sizes)
            {
                var file = Path.Combine(folder.FullName, $"{copies}.db");
                var indicators = ManyIndicators.Make(file, copies);
                var one = rounds > 0 ? await HostAsync(file, indicators, rounds, cores: 1) : null;
                var taken = await HostAsync(file, indicators, rounds, Environment.ProcessorCount);
                least ??= taken;
                Print(taken, least, one);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(Taken taken, Taken least, Taken? one)
    {
        var more = taken.Indicators - least.Indicators;
        Console.WriteLine(
            $"{taken.Indicators,12}{taken.Compiling,12:0}{taken.Compiling / taken.Indicators,9:0.00}{taken.Compiling / taken.Indicators / (least.Compiling / least.Indicators),9:0.00}"
            + $"{taken.Writing,13:0}{taken.Writing / taken.Indicators,9:0.00}{taken.Writing / taken.Indicators / (least.Writing / least.Indicators),9:0.00}{(one is null ? "–" : $"{taken.Writing / one.Writing:0.00}"),12}"
            + $"{taken.Bytes / 1e3 / taken.Indicators,9:0.0}{taken.Peak,9:0}{(more == 0 ? "–" : $"{(taken.Peak - least.Peak) * 1000 / more:0.0}"),14}");
    }

    private static async Task<Taken> HostAsync(string file, int indicators, int rounds, int cores)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["PerformanceReporting.Benchmarks.dll", "host", "compile", file, rounds.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_PROCESSOR_COUNT"] = cores.ToString(CultureInfo.InvariantCulture) },
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var figures = said.Split(' ', StringSplitOptions.TrimEntries).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
        return new Taken(indicators, figures[0], figures[1], figures[2], figures[3]);
    }

    private sealed record Taken(int Indicators, double Compiling, double Writing, double Bytes, double Peak);
}
