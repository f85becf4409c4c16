using System.Data.Common;
using System.Text.Json;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>None of the formats that the client accepts is one of ours.</summary>
internal sealed class NotAcceptableException(string message) : Exception(message);

/// <summary>An error as clients of OData expect it: status, code, message and what it is about.</summary>
internal sealed record ODataError(int Status, string Code, string Message, string? Target = null)
{
    /// <summary>What is wrong in particular, each about its own target.</summary>
    public IReadOnlyList<(string Code, string Message, string? Target)> Details { get; init; } = [];

    /// <summary>The answer to a request that failed before anything was sent; null for what is no business of the client's.</summary>
    public static ODataError? For(Exception failure) => failure switch
    {
        UnknownResourceException unknown => new(StatusCodes.Status404NotFound, "NotFound", unknown.Message, unknown.Construct),
        UnsupportedQueryException unsupported => new(StatusCodes.Status501NotImplemented, "NotSupported", unsupported.Message, unsupported.Construct),
        QueryTooLargeException large => new(StatusCodes.Status400BadRequest, "LimitExceeded", large.Message, large.Construct),
        QueryException malformed => new(StatusCodes.Status400BadRequest, "BadRequest", malformed.Message, malformed.Construct),
        NotAcceptableException refused => new(StatusCodes.Status406NotAcceptable, "NotAcceptable", refused.Message, "Accept"),
        DbException beyond when DbErrors.IsOutOfRange(beyond) => new(
            StatusCodes.Status400BadRequest, "OutOfRange", "A calculation in the query leaves the range of 18 digits, or of the years 1 to 9999.", "query"),
        StorageException => new(StatusCodes.Status503ServiceUnavailable, "Unavailable", "The database cannot be reached now."),
        _ => null,
    };

    public async Task WriteAsync(HttpResponse response)
    {
        response.Clear();
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.Headers["OData-Version"] = "4.0";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", Code);
        json.WriteString("message", Message);
        if (Target is not null)
        {
            json.WriteString("target", Target);
        }

        if (Details.Count > 0)
        {
            WriteDetails(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteDetails(Utf8JsonWriter json)
    {
        json.WriteStartArray("details");
        foreach (var (code, message, target) in Details)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            if (target is not null)
            {
                json.WriteString("target", target);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
