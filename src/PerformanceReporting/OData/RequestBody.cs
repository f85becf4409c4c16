namespace PerformanceReporting.OData;

/// <summary>The body of a request, all of it in memory and so only up to a limit, whatever its length was said to be.</summary>
internal static class RequestBody
{
    /// <summary>The most bytes. A batch, or a thousand values with comments, stays below it.</summary>
    public const int Largest = 8 * 1024 * 1024;

    /// <exception cref="BadHttpRequestException">It is larger.</exception>
    public static async Task<MemoryStream> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is > Largest)
        {
            throw TooLarge();
        }

        var body = new MemoryStream();
        var block = new byte[81920];
        while (await request.Body.ReadAsync(block, cancellation) is > 0 and var count)
        {
            body.Write(block, 0, count);
            if (body.Length > Largest)
            {
                throw TooLarge();
            }
        }

        body.Position = 0;
        return body;
    }

    private static BadHttpRequestException TooLarge() =>
        new($"A request has at most {Largest / 1024 / 1024} MB.", StatusCodes.Status413PayloadTooLarge);
}
