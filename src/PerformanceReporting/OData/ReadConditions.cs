namespace PerformanceReporting.OData;

/// <summary>What a client already has, or expects to be there, when it reads (RFC 9110, 13.1).</summary>
internal static class ReadConditions
{
    /// <summary>
    /// Tells the tag of what is about to be sent. Returns whether it is to be sent at all: not to a client that has it, and
    /// not to one that expects another.
    /// </summary>
    /// <param name="http">The request, whose answer is made unless it is to be sent.</param>
    /// <param name="tag">The tag as it is; null where there is none.</param>
    public static async Task<bool> HoldAsync(HttpContext http, string? tag)
    {
        var (request, response) = (http.Request, http.Response);
        if (request.Headers.IfMatch.Count > 0 && !EntityTags.AreIn(request.Headers.IfMatch, tag))
        {
            await new ODataError(
                StatusCodes.Status412PreconditionFailed, "ChangedMeanwhile", "What is there is not what If-Match names; read it without that header.", "If-Match").WriteAsync(response);
            return false;
        }

        response.Headers.ETag = tag;
        if (request.Headers.IfNoneMatch.Count == 0 || !EntityTags.AreIn(request.Headers.IfNoneMatch, tag))
        {
            return true;
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        response.ContentType = null;
        return false;
    }
}
