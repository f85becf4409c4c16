namespace PerformanceReporting.OData.Writing;

/// <summary>What a write is answered with.</summary>
internal sealed record WriteAnswer(int Status)
{
    public string? Location { get; init; }

    public string? ETag { get; init; }

    /// <summary>The JSON; null where there is nothing to say.</summary>
    public string? Body { get; init; }

    /// <summary>Why the write was not done; null when it was.</summary>
    public ODataError? Error { get; init; }

    public static WriteAnswer Refused(ODataError error) => new(error.Status) { Error = error };

    public async Task SendAsync(HttpResponse response, Preferences preferences, CancellationToken cancellation)
    {
        if (Error is not null)
        {
            await Error.WriteAsync(response);
            return;
        }

        var isMinimal = preferences.IsMinimal;
        preferences.Apply("return", isMinimal ? "minimal" : "representation");
        response.StatusCode = isMinimal && Body is not null ? StatusCodes.Status204NoContent : Status;
        response.Headers[ProtocolVersion.Header] = ProtocolVersion.Of(response.HttpContext.Request);
        response.Headers.CacheControl = "no-store";
        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
        }

        if (Location is not null)
        {
            response.Headers.Location = Status == StatusCodes.Status201Created ? Location : default;
            response.Headers["OData-EntityId"] = isMinimal ? Location : default;
        }

        if (Body is not null && !isMinimal)
        {
            preferences.Apply("include-annotations");
            response.ContentType = "application/json;odata.metadata=minimal";
            await response.WriteAsync(Body, cancellation);
        }
    }
}
