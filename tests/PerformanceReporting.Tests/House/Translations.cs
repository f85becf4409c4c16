using System.Xml.Linq;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Every text of the screen is there in English and in French.</summary>
public sealed class Translations
{
    private static readonly IReadOnlyList<string> English =
        [.. Repository.Files("src", "*.resx").Where(file => !file.EndsWith(".fr.resx", StringComparison.Ordinal))];

    [Fact]
    public void Each_text_is_there_in_both_languages() =>
        Faults.None(
            from english in English
            let french = english.Replace(".resx", ".fr.resx", StringComparison.Ordinal)
            from problem in File.Exists(Repository.PathOf(french))
                ? Missing(english, french).Concat(Missing(french, english))
                : [$"{french} is missing: translate {english}"]
            select problem);

    [Fact]
    public void No_french_text_stands_alone() =>
        Faults.None(
            from french in Repository.Files("src", "*.fr.resx")
            where !English.Contains(french.Replace(".fr.resx", ".resx", StringComparison.Ordinal))
            select $"{french} has no English beside it");

    [Fact]
    public void Placeholders_are_the_same_in_both_languages() =>
        Faults.None(
            from english in English
            let french = english.Replace(".resx", ".fr.resx", StringComparison.Ordinal)
            where File.Exists(Repository.PathOf(french))
            let translated = Texts(french)
            from text in Texts(english)
            where translated.ContainsKey(text.Key) && !Placeholders(text.Value).SetEquals(Placeholders(translated[text.Key]))
            select $"{french}: '{text.Key}' does not use the same {{0}}, {{1}} as the English");

    private static IEnumerable<string> Missing(string from, string where) =>
        Texts(from).Keys.Except(Texts(where).Keys).Select(key => $"{where} lacks '{key}', which {from} has")
            .Concat(Texts(from).Where(text => text.Value.Length == 0).Select(text => $"{from}: '{text.Key}' is empty"));

    private static Dictionary<string, string> Texts(string file) =>
        XDocument.Parse(Repository.Read(file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value.Trim() ?? "");

    private static HashSet<string> Placeholders(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{\d").Select(match => match.Value)];
}
