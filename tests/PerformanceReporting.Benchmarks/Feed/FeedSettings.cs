using System.Globalization;

namespace PerformanceReporting.Benchmarks.Feed;

/// <param name="Rows">How many measurements the feed holds, about.</param>
/// <param name="Rounds">How often the whole feed is pulled from each contender; medians are printed.</param>
/// <param name="File">The database, made when it is not there yet.</param>
/// <param name="OnlyFeed">Pull the whole feed and ask nothing else.</param>
/// <param name="WithPeer">Whether ASP.NET Core OData over EF Core takes part.</param>
internal sealed record FeedSettings(int Rows, int Rounds, string File, bool OnlyFeed, bool WithPeer)
{
    public static FeedSettings Read(string[] arguments)
    {
        var rows = int.Parse(After(arguments, "--rows") ?? "1000000", CultureInfo.InvariantCulture);
        return new FeedSettings(
            rows,
            int.Parse(After(arguments, "--rounds") ?? "3", CultureInfo.InvariantCulture),
            After(arguments, "--file") ?? Path.Combine(Path.GetTempPath(), $"performance-reporting-feed-{rows}.db"),
            arguments.Contains("--only-feed"),
            !arguments.Contains("--without-peer"));
    }

    private static string? After(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is var place and >= 0 && place + 1 < arguments.Length ? arguments[place + 1] : null;
}
