using System.Globalization;
using System.Text;
using System.Xml;

namespace PerformanceReporting.Charts;

/// <summary>
/// Writes a drawing small enough to stand in a table's row. Its title is its name for those who cannot see it.
/// Colours are left to charts.css; there is no id, so that a page may hold any number of them.
/// </summary>
internal sealed class SmallSvg : IDisposable
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, CheckCharacters = false };

    private readonly StringBuilder text = new();
    private readonly XmlWriter xml;

    public SmallSvg(string cssClass, int width, int height, string title)
    {
        xml = XmlWriter.Create(text, Settings);
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(("class", cssClass), ("role", "img"), ("width", Px(width)), ("height", Px(height)), ("viewBox", $"0 0 {width} {height}"));
        xml.WriteElementString("title", title);
    }

    public static string Px(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public void Add(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element);
        Attributes(attributes);
        xml.WriteEndElement();
    }

    /// <summary>Ends the drawing and returns it; nothing can be added after.</summary>
    public string Close()
    {
        xml.WriteEndElement();
        xml.Flush();
        return text.ToString();
    }

    public void Dispose() => xml.Dispose();

    private void Attributes(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }
}
