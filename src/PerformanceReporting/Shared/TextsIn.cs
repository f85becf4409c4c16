using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace PerformanceReporting.Shared;

/// <summary>
/// A room's texts in a language that is asked for and not taken from the request: a mail speaks its reader's language, not
/// that of whoever caused it.
/// </summary>
/// <param name="room">What names the texts, for example <c>typeof(Submissions.Texts)</c>.</param>
/// <param name="language">A two-letter code.</param>
internal sealed class TextsIn(Type room, string language) : IStringLocalizer
{
    private readonly ResourceManager _texts = new(room);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(Languages.Known.Contains(language) ? language : Languages.Known[0]);

    public LocalizedString this[string name] => _texts.GetString(name, _culture) is { } text ? new(name, text) : new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        this[name] is { ResourceNotFound: false } text ? new(name, string.Format(_culture, text.Value, arguments)) : new(name, name, resourceNotFound: true);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => throw new NotSupportedException("Texts are asked for by their names.");
}
