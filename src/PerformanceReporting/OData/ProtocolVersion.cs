using System.Globalization;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary>Which version of OData a request is answered in: the highest that the client and the feed both speak.</summary>
internal static class ProtocolVersion
{
    public const string Header = "OData-Version";

    public const string MaxHeader = "OData-MaxVersion";

    private const string Older = "4.0";

    private const string Newer = "4.01";

    /// <summary>
    /// The version of the answer. In both its control information is written <c>@odata.</c>: 4.0 asks for it, 4.01 allows it,
    /// and one spelling is read by every client.
    /// </summary>
    /// <exception cref="MalformedQueryException">The request is made in another version, or the client reads no version of ours.</exception>
    public static string Of(HttpRequest request)
    {
        if (Given(request, Header) is { } made and not 4.0m and not 4.01m)
        {
            throw new MalformedQueryException(Header, Spoken(made));
        }

        return Given(request, MaxHeader) switch
        {
            null or >= 4.01m => Newer,
            >= 4.0m => Older,
            { } highest => throw new MalformedQueryException(MaxHeader, Spoken(highest)),
        };
    }

    /// <summary>The version in which an error is told, whatever is wrong with the request.</summary>
    public static string OfError(HttpRequest request)
    {
        try
        {
            return Of(request);
        }
        catch (MalformedQueryException)
        {
            return Older;
        }
    }

    private static decimal? Given(HttpRequest request, string header)
    {
        // Older clients say more behind a semicolon, as in 4.0;NetFx.
        var text = request.Headers[header].ToString().Split(';')[0].Trim();
        return text.Length == 0 ? null
            : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var version) ? version
            : throw new MalformedQueryException(header, $"'{text}' is no version of OData; this feed speaks {Older} and {Newer}.");
    }

    private static string Spoken(decimal other) => string.Create(CultureInfo.InvariantCulture, $"This feed speaks OData {Older} and {Newer}, not {other}.");
}
