namespace PerformanceReporting.OData.Writing;

/// <summary>What a client asks to be written.</summary>
/// <param name="Http">The request itself, for its preconditions.</param>
/// <param name="Root">The address of the service, without a slash at its end.</param>
/// <param name="Body">What it sent.</param>
/// <param name="Key">Under which name it may send it again; null under none.</param>
internal sealed record WriteRequest(HttpRequest Http, string Root, WriteBody Body, IdempotencyKey? Key)
{
    public Preferences Preferences { get; } = Preferences.Of(Http);
}
