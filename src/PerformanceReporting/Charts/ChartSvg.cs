using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PerformanceReporting.Charts;

/// <summary>
/// Makes a page's chart of the drawing library's SVG: colour numbers become classes that charts.css themes (with the light
/// colour beside them as presentation attribute), patterns become stroke-dasharray, texts are added, and clip paths go with
/// their ids, which differ from run to run; nothing is drawn outside the frame.
/// </summary>
internal static class ChartSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>
    /// The colour number of an ink and a pattern. It begins with 0A so that it is never written as a name or in three digits.
    /// </summary>
    public static string Number(ChartInk ink, float[] dash)
    {
        var pattern = ChartStroke.Dashes.Index().First(known => known.Item.SequenceEqual(dash)).Index;
        var colour = ChartInk.All.Index().First(known => known.Item == ink).Index;
        return $"#0A{pattern:X2}{colour:X2}";
    }

    public static string Themed(Stream drawn, ChartLayout layout)
    {
        var root = XElement.Load(drawn);
        root.Descendants(Svg + "clipPath").Remove();
        var drawing = root.Descendants().Where(element => element.Name != Svg + "g").ToList();
        drawing.ForEach(Tidy);
        drawing.ForEach(Theme);
        var chart = new XElement(Svg + "svg",
            new XAttribute("class", "chart"),
            new XAttribute("role", "img"),
            new XAttribute("width", ChartLayout.Width),
            new XAttribute("height", ChartLayout.Height),
            new XAttribute("viewBox", $"0 0 {ChartLayout.Width} {ChartLayout.Height}"),
            new XAttribute("font-family", "IBM Plex Sans, Calibri, sans-serif"),
            new XElement(Svg + "title", layout.Spec.Title),
            new XElement(Svg + "desc", ChartDescription.Of(layout.Spec)),
            drawing,
            layout.Texts.Select(Text));
        return Write(chart);
    }

    /// <summary>Hundredths of a px are enough, and what an SVG viewer takes for granted need not be said.</summary>
    private static void Tidy(XElement element)
    {
        element.Attribute("stroke-miterlimit")?.Remove();
        foreach (var attribute in element.Attributes())
        {
            if (double.TryParse(attribute.Value, CultureInfo.InvariantCulture, out var number))
            {
                attribute.Value = Px(number);
            }
        }
    }

    private static void Theme(XElement element)
    {
        foreach (var property in new[] { "fill", "stroke" })
        {
            if (element.Attribute(property) is not { } colour || !colour.Value.StartsWith("#0A", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }
            var number = int.Parse(colour.Value.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var ink = ChartInk.All[number & 0xFF];
            colour.Value = ink.Light;
            element.SetAttributeValue("class", $"{(string?)element.Attribute("class")} {property}-{ink.Name}".Trim());
            if (ChartStroke.Dashes[(number >> 8) & 0xFF] is { Length: > 0 } dash)
            {
                element.SetAttributeValue("stroke-dasharray", string.Join(' ', dash));
            }
        }
    }

    private static XElement Text(ChartText text) => new(Svg + "text",
        new XAttribute("x", Px(text.X)),
        new XAttribute("y", Px(text.Y)),
        new XAttribute("font-size", text.Size),
        text.Strong ? new XAttribute("font-weight", "600") : null,
        text.Anchor == ChartAnchor.Start ? null : new XAttribute("text-anchor", text.Anchor == ChartAnchor.Middle ? "middle" : "end"),
        new XAttribute("class", $"fill-{text.Ink.Name}"),
        new XAttribute("fill", text.Ink.Light),
        text.Text);

    private static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A stray control character in somebody's title must not take the page down with it.</summary>
    private static string Write(XElement chart)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            chart.Save(xml);
        }
        return text.ToString();
    }
}
