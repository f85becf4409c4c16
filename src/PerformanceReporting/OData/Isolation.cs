namespace PerformanceReporting.OData;

/// <summary>A client asked to be answered from one moment or not at all.</summary>
internal sealed class NotIsolatedException(string header)
    : Exception("Answers to several requests, or pages of one, are not of one moment; with asKnownAt they are of the moment that you name.")
{
    public string Header => header;
}

/// <summary>The header that asks for it (OData 4.01, Protocol 8.2.8), under both of its names.</summary>
internal static class Isolation
{
    private static readonly string[] Headers = ["Isolation", "OData-Isolation"];

    /// <exception cref="NotIsolatedException">The request bears the header.</exception>
    public static void Refuse(HttpRequest request)
    {
        if (Headers.FirstOrDefault(request.Headers.ContainsKey) is { } header)
        {
            throw new NotIsolatedException(header);
        }
    }
}
