namespace PerformanceReporting.OData;

/// <summary>The address of the next page: this request's own, starting behind the last row sent.</summary>
internal static class NextLink
{
    public static string After(ODataAsk ask, string token, long? remaining)
    {
        var kept = ask.Options
            .Where(option => Bare(option.Key) is not ("skip" or "skiptoken") && !(Bare(option.Key) == "top" && remaining is not null))
            .Append(new("$skiptoken", token));
        if (remaining is not null)
        {
            kept = kept.Append(new("$top", FormattableString.Invariant($"{remaining}")));
        }

        return $"{ask.Root}/{ask.Path}?{string.Join('&', kept.Select(option => $"{Escape(option.Key)}={Uri.EscapeDataString(option.Value)}"))}";
    }

    private static string Bare(string option) => option.TrimStart('$').ToLowerInvariant();

    // A dollar sign or an alias's @ needs no escape in a query, and addresses are read by people.
    private static string Escape(string name) => name.Length > 0 && name[0] is '$' or '@' ? name[0] + Uri.EscapeDataString(name[1..]) : Uri.EscapeDataString(name);
}
