using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerformanceReporting.Dashboards;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Dashboards;

/// <summary>A page asks for no text that is not there, and no text is kept that no page asks for.</summary>
public sealed partial class TextsInUse
{
    private static readonly IReadOnlyList<string> Composed =
    [
        .. Names<Basis>("Look"), .. Names<Basis>("Background"), .. Names<Direction>("Better"), .. Names<Direction>("Rule"),
        .. Names<ExpectedBy>("Expected"), .. Names<MissingWhy>("Missing"), "Better.Narrative",
        .. from limit in (string[])["Between", "Above", "Below"]
           from kept in (string[])["", "Stays"]
           select $"Needed.{kept}{limit}",
        .. from state in (string[])["None", "Draft", "Commented", "Released", "Published"]
           select $"Edition.{state}",
    ];

    [Fact]
    public void Each_text_that_is_asked_for_is_there() =>
        Faults.None(
            from asked in Asked().Concat(Composed).Distinct()
            where !Kept().Contains(asked)
            select $"Dashboards/Texts.resx lacks '{asked}'");

    [Fact]
    public void Each_text_that_is_there_is_asked_for() =>
        Faults.None(
            from kept in Kept()
            let asked = CountForm().Replace(kept, "")
            where !Asked().Contains(asked) && !Composed.Contains(asked)
            select $"Dashboards/Texts.resx keeps '{kept}', which nothing asks for");

    private static IEnumerable<string> Names<TTerm>(string name)
        where TTerm : struct, Enum => Enum.GetNames<TTerm>().Select(term => $"{name}.{term}");

    private static HashSet<string> Kept() =>
        [.. XDocument.Parse(Repository.Read("src/PerformanceReporting/Dashboards/Texts.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];

    private static HashSet<string> Asked() =>
    [
        .. from file in Repository.Files("src/PerformanceReporting/Dashboards", "*.cs*")
           from match in Literal().Matches(Repository.Read(file))
           from name in Names().Matches(match.Value)
           select name.Groups[1].Value,
    ];

    // Text["Name", …], text[condition ? "One" : "Other"], text.Count("Name", …)
    [GeneratedRegex("""[Tt]ext(\[|\.Count\()[^\]();]*""")]
    private static partial Regex Literal();

    [GeneratedRegex("\"([A-Z][A-Za-z.]*)\"")]
    private static partial Regex Names();

    [GeneratedRegex(@"\.\d$")]
    private static partial Regex CountForm();
}
