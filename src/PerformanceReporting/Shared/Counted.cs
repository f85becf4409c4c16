using System.Globalization;
using Microsoft.Extensions.Localization;

namespace PerformanceReporting.Shared;

/// <summary>Sentences that say how many: each language gives its own form for none and one where it needs one.</summary>
internal static class Counted
{
    /// <summary>
    /// The text <c>NAME.0</c> or <c>NAME.1</c> where the count is that and the language has such a text, else <c>NAME</c>;
    /// <c>{0}</c> is the count.
    /// </summary>
    public static string Count(this IStringLocalizer text, string name, int count, params ReadOnlySpan<object> more)
    {
        object[] arguments = [count, .. more];
        var exact = text[string.Create(CultureInfo.InvariantCulture, $"{name}.{count}"), arguments];
        return exact.ResourceNotFound || count > 1 ? text[name, arguments] : exact;
    }
}
