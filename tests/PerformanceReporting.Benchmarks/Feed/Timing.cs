using System.Diagnostics;

namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>What one answer took: until its first byte and until its last, and how long it was.</summary>
internal readonly record struct Timing(double FirstByte, double Total, long Bytes)
{
    /// <summary>Asks once and reads the answer to its end without keeping it. Times are in milliseconds.</summary>
    public static async Task<Timing> OfAsync(HttpClient client, string path)
    {
        var buffer = new byte[128 * 1024];
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{client.BaseAddress}{path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }

        await using var body = await answer.Content.ReadAsStreamAsync();
        long bytes = await body.ReadAsync(buffer);
        var first = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        for (int read; (read = await body.ReadAsync(buffer)) > 0; bytes += read)
        {
        }

        return new Timing(first, Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes);
    }

    /// <summary>Asks as often as there is time for, twice at least.</summary>
    public static async Task<IReadOnlyList<Timing>> ManyAsync(HttpClient client, string path, TimeSpan time)
    {
        var all = new List<Timing>();
        for (var began = Stopwatch.GetTimestamp(); all.Count < 2 || Stopwatch.GetElapsedTime(began) < time;)
        {
            all.Add(await OfAsync(client, path));
        }

        return all;
    }

    public static Timing Median(IEnumerable<Timing> all) => all.OrderBy(one => one.Total).ToArray() is var sorted ? sorted[sorted.Length / 2] : default;

    /// <summary>Answers a second while so many clients ask without a pause.</summary>
    public static async Task<double> PerSecondAsync(HttpClient client, string path, int clients, TimeSpan time)
    {
        var began = Stopwatch.GetTimestamp();
        var answers = await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            var count = 0;
            do
            {
                await OfAsync(client, path);
                count++;
            }
            while (Stopwatch.GetElapsedTime(began) < time);
            return count;
        }));
        return answers.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
