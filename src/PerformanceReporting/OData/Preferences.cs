using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary>
/// What a client would like (RFC 7240; OData 4.01, Protocol 8.2.8), each with or without <c>odata.</c> before it. What is not
/// known is passed over; what was followed is told in Preference-Applied, in the client's own spelling.
/// </summary>
internal sealed partial class Preferences
{
    public const string AppliedHeader = "Preference-Applied";

    private const string Prefix = "odata.";

    private readonly Dictionary<string, (string Spelling, string Value)> _given = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _applied = [];

    private readonly HttpResponse _response;

    private Preferences(HttpRequest request)
    {
        _response = request.HttpContext.Response;
        foreach (var match in request.Headers["Prefer"].SelectMany(line => Preference().Matches(line ?? "")))
        {
            var spelling = match.Groups["name"].Value;
            var name = spelling.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? spelling[Prefix.Length..] : spelling;
            _given.TryAdd(name, (spelling, match.Groups["value"].Value.Trim().Trim('"')));
        }
    }

    public static Preferences Of(HttpRequest request) => new(request);

    /// <summary>The most rows that the client wants at once; null where it does not say.</summary>
    /// <exception cref="MalformedQueryException">It is no number of rows.</exception>
    public int? MaxPageSize => Value("maxpagesize") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size
        : throw new MalformedQueryException("odata.maxpagesize", $"'{text}' is not a page size.");

    /// <summary>
    /// Whether properties without a value are to be left out. To leave out default values is a wish that is not followed: no
    /// property has one.
    /// </summary>
    public bool OmitsNulls => Is("omit-values", "nulls");

    /// <summary>Whether a write is to be answered without the entity.</summary>
    public bool IsMinimal => Is("return", "minimal");

    public bool ContinuesOnError => Value("continue-on-error") is "" or "true";

    /// <summary>
    /// Whether annotations of a term are wanted. The longest of the patterns that fit decides: <c>*</c>, <c>Namespace.*</c>,
    /// <c>Namespace.Term</c>, each perhaps with <c>-</c> before it. All are, where nothing is said.
    /// </summary>
    public bool Wants(string term)
    {
        if (Value("include-annotations") is not { } patterns)
        {
            return true;
        }

        var decisive = patterns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(pattern => Fits(pattern.TrimStart('-'), term))
            .MaxBy(pattern => pattern.TrimStart('-').Length);
        return decisive is not null && decisive[0] != '-';
    }

    /// <summary>Notes that a preference, if it was given, was followed.</summary>
    public void Apply(string name)
    {
        if (!_given.TryGetValue(name, out var given))
        {
            return;
        }

        _applied.Add(given.Value.Length == 0 ? given.Spelling : given.Spelling + "=" + (Token().IsMatch(given.Value) ? given.Value : $"\"{given.Value}\""));
        _response.Headers[AppliedHeader] = string.Join(", ", _applied);
    }

    /// <summary>Notes it if it has that value; others of its values are not followed.</summary>
    public void Apply(string name, string value)
    {
        if (Is(name, value))
        {
            Apply(name);
        }
    }

    private bool Is(string name, string value) => string.Equals(Value(name), value, StringComparison.OrdinalIgnoreCase);

    private string? Value(string name) => _given.TryGetValue(name, out var given) ? given.Value : null;

    private static bool Fits(string pattern, string term) =>
        pattern == "*" || (pattern.EndsWith(".*", StringComparison.Ordinal) ? term.StartsWith(pattern[..^1], StringComparison.Ordinal) : term == pattern);

    /// <summary>A name, perhaps a value, and parameters of it that none of ours has.</summary>
    [GeneratedRegex("""
        (?<name>[^\s,;="]+)\s*(=\s*(?<value>"[^"]*"|[^\s,;]*))?\s*(;("[^"]*"|[^,"])*)?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Preference();

    /// <summary>What may stand without quotes (RFC 9110, 5.6.2).</summary>
    [GeneratedRegex("^[\\w!#$%&'*+.^`|~-]+$", RegexOptions.ECMAScript)]
    private static partial Regex Token();
}
