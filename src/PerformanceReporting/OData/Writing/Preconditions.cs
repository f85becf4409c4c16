using System.Globalization;

namespace PerformanceReporting.OData.Writing;

/// <summary>The version that a client says it saw, by its If-Match header.</summary>
internal static class Preconditions
{
    public static readonly ODataError Required = new(
        StatusCodes.Status428PreconditionRequired, "PreconditionRequired", "Say which version you saw: If-Match with the measurement's ETag, for example W/\"3\".", "If-Match");

    public static ODataError Failed(int version) => new(
        StatusCodes.Status412PreconditionFailed,
        "ChangedMeanwhile",
        string.Create(CultureInfo.InvariantCulture, $"Somebody else changed this value after you read it; it is at version {version} now. Read it again."),
        "If-Match");

    /// <summary>Whether the header names the version, or any; null when there is no header.</summary>
    public static bool? Match(HttpRequest request, int version) =>
        request.Headers.IfMatch.Count == 0 ? null : EntityTags.AreIn(request.Headers.IfMatch, EntityTags.Of(version));
}
