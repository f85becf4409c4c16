using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>None of the formats that the client accepts is one of ours.</summary>
internal sealed class NotAcceptableException(string message, string header) : Exception(message)
{
    public string Header => header;
}

/// <summary>An answer took longer than an answer may.</summary>
internal sealed class TimeLimitException(TimeSpan limit, Exception stopped)
    : Exception($"The answer was stopped after {limit:g}, which is as long as one may take. Ask for less: filter, aggregate, or follow pages with Prefer: odata.maxpagesize.", stopped);

/// <summary>An error as clients of OData expect it: status, code, message and what it is about.</summary>
internal sealed record ODataError(int Status, string Code, string Message, string? Target = null)
{
    private static readonly string[] OfAnAnswer =
        [HeaderNames.ContentLength, HeaderNames.ETag, HeaderNames.Location, "OData-EntityId", "Preference-Applied"];

    /// <summary>What is wrong in particular, each about its own target.</summary>
    public IReadOnlyList<(string Code, string Message, string? Target)> Details { get; init; } = [];

    /// <summary>The methods that have a place at the address, where the one tried has none.</summary>
    public string? Allow { get; init; }

    /// <summary>The answer to a request that failed before anything was sent; null for what is no business of the client's.</summary>
    public static ODataError? For(Exception failure) => failure switch
    {
        UnknownResourceException unknown => new(StatusCodes.Status404NotFound, "NotFound", unknown.Message, unknown.Construct),
        UnsupportedQueryException unsupported => new(StatusCodes.Status501NotImplemented, "NotSupported", unsupported.Message, unsupported.Construct),
        QueryTooLargeException { IsByLength: true } @long => new(StatusCodes.Status414UriTooLong, "TooLong", @long.Message, @long.Construct),
        QueryTooLargeException large => new(StatusCodes.Status400BadRequest, "LimitExceeded", large.Message, large.Construct),
        QueryException malformed => new(StatusCodes.Status400BadRequest, "BadRequest", malformed.Message, malformed.Construct),
        NotAcceptableException refused => new(StatusCodes.Status406NotAcceptable, "NotAcceptable", refused.Message, refused.Header),
        NotIsolatedException unanswered => new(StatusCodes.Status412PreconditionFailed, "NotIsolated", unanswered.Message, unanswered.Header),
        BadHttpRequestException bad => new(bad.StatusCode, ((HttpStatusCode)bad.StatusCode).ToString(), bad.Message, "body"),
        DbException beyond when DbErrors.IsOutOfRange(beyond) => new(
            StatusCodes.Status400BadRequest, "OutOfRange", "A calculation in the query leaves the range of 18 digits, or of the years 1 to 9999.", "query"),
        TimeLimitException late => new(StatusCodes.Status503ServiceUnavailable, "TimeLimit", late.Message, "query"),
        StorageException => new(StatusCodes.Status503ServiceUnavailable, "Unavailable", "The database cannot be reached now."),
        _ => null,
    };

    /// <summary>What may be done at an address instead of what was tried.</summary>
    public static ODataError NotAllowed(HttpRequest request)
    {
        var path = request.Path.Value![ODataEndpoints.Prefix.Length..].Trim('/');
        var allowed = AllowedMethods.HeaderAt(path);
        return new(
            StatusCodes.Status405MethodNotAllowed,
            "NotAllowed",
            $"{request.Method} has no place at '{path}', where {allowed} are. Measurements are made by POST Measurements, changed by PATCH Measurements(1), and go their way by the actions of $metadata; nothing is deleted.",
            path)
        {
            Allow = allowed,
        };
    }

    /// <summary>Writes the error in place of the answer; what the headers already say of it, as a challenge does, stays.</summary>
    public async Task WriteAsync(HttpResponse response)
    {
        foreach (var header in OfAnAnswer)
        {
            response.Headers.Remove(header);
        }

        response.StatusCode = Status;
        response.ContentType = "application/json;odata.metadata=minimal";
        response.Headers[ProtocolVersion.Header] = ProtocolVersion.OfError(response.HttpContext.Request);
        response.Headers.CacheControl = "no-store";
        if (Allow is not null)
        {
            response.Headers.Allow = Allow;
        }

        await using var json = new Utf8JsonWriter(response.BodyWriter, JsonOutput.Options);
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
