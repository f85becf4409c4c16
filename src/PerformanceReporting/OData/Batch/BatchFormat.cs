using Microsoft.Net.Http.Headers;

namespace PerformanceReporting.OData.Batch;

/// <summary>The two forms of a batch and of its answer.</summary>
internal static class BatchFormat
{
    private const string Multipart = "multipart/mixed";

    private const string Json = "application/json";

    public static bool IsJson(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase);

    public static bool IsMultipart(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase) && type.Boundary.Length > 0;

    /// <summary>The content type of the answer: as accepted, else as the batch came.</summary>
    public static string Answering(HttpRequest request)
    {
        var accepted = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var types)
            ? types.OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value).FirstOrDefault(type => type is Multipart or Json)
            : null;
        return (accepted ?? (IsJson(request.ContentType) ? Json : Multipart)) == Json ? Json : $"{Multipart}; boundary=batchresponse_{Guid.NewGuid():n}";
    }
}
