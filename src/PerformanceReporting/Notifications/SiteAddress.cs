namespace PerformanceReporting.Notifications;

/// <summary>Where people reach the pages, for links in what leaves the site: <c>Site:Address</c>, else where the program listens.</summary>
internal sealed class SiteAddress(IConfiguration configuration)
{
    private const string Default = "http://localhost:5080";

    /// <summary>Without a slash at its end.</summary>
    public string Text { get; } = Read(configuration["Site:Address"]) ?? Listening(configuration["urls"]) ?? Default;

    /// <exception cref="NotificationException">It is no address of the web.</exception>
    private static string? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? text.Trim().TrimEnd('/')
            : throw new NotificationException($"Site:Address is '{text}'; write it as https://performance.example.org.");

    // One that listens on every address of its machine is reached from there as localhost.
    private static string? Listening(string? urls) =>
        urls?.Split(';')[0].Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal).Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).TrimEnd('/');
}
