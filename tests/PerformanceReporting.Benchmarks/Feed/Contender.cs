using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>A server in a process of its own, so that its memory is its own, and a client of it.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process _process;

    private Contender(string name, Process process, Uri root, string? token)
    {
        Name = name;
        _process = process;
        Client = new HttpClient { BaseAddress = root, Timeout = TimeSpan.FromMinutes(30) };
        if (token is not null)
        {
            Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    public string Name { get; }

    public HttpClient Client { get; }

    /// <summary>The most memory that the process ever held, in MB; on Linux as the kernel counted it.</summary>
    public double PeakMegabytes
    {
        get
        {
            var status = $"/proc/{_process.Id}/status";
            if (File.Exists(status))
            {
                var line = File.ReadLines(status).Single(line => line.StartsWith("VmHWM", StringComparison.Ordinal));
                return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
            }

            _process.Refresh();
            return _process.PeakWorkingSet64 / 1048576.0;
        }
    }

    public static Contender Floor(string file, int port) => Own("floor", file, port);

    public static Contender Peer(string file, int port) => Own("peer", file, port);

    /// <summary>The product itself, as it is installed, read with an access token of the Audit Committee's.</summary>
    public static Contender This(string file, int port)
    {
        var database = $"--ConnectionStrings:PerformanceReporting=Data Source={file}";
        using var issuing = Product("token", "create", "--for", "audit@demo.example", "--name", "Benchmark", database);
        var token = issuing.StandardOutput.ReadToEnd().Trim();

        // Without the schedule, whose own work (what the made measurements change of results) would be counted as the feed's;
        // and without the look for changed stylesheets before each request, which only a program that was not published takes.
        var serving = Product(
            "serve", database, $"--urls=http://127.0.0.1:{port}", "--Access:FeedRequestsPerMinute=100000000", "--Schedule:Runs=false", "--ReloadStaticAssetsAtRuntime=false");
        serving.OutputDataReceived += (_, _) => { };
        serving.BeginOutputReadLine();
        return new Contender("this", serving, new Uri($"http://127.0.0.1:{port}/odata/v1/"), token);
    }

    public static Process Product(params string[] arguments) => Start(["PerformanceReporting.dll", .. arguments]);

    public async Task ReadyAsync(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException notYet) when (attempt < 600 && notYet.StatusCode is null)
            {
                await Task.Delay(100);
            }
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Contender Own(string name, string file, int port)
    {
        var url = $"http://127.0.0.1:{port}";
        var process = Start(["PerformanceReporting.Benchmarks.dll", "host", name, file, url]);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new Contender(name, process, new Uri(url + "/"), null);
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", arguments)
    {
        WorkingDirectory = AppContext.BaseDirectory,
        RedirectStandardOutput = true,
        Environment = { ["Logging__LogLevel__Default"] = "Warning" },
    })!;
}
