using SkiaSharp;

namespace PerformanceReporting.Charts;

/// <summary>
/// IBM Plex Sans, carried in the assembly: a server need not have any font. Typefaces are loaded once and are safe to share;
/// the fonts made of them are not, so each drawing makes its own.
/// </summary>
internal static class ChartRendererFonts
{
    private static readonly SKTypeface Regular = Load("IBMPlexSans-Regular.ttf");
    private static readonly SKTypeface SemiBold = Load("IBMPlexSans-SemiBold.ttf");

    /// <summary>Glyphs stand at fractions of a pixel and unhinted, so that widths are the same at every scale.</summary>
    public static SKFont Of(float size, bool strong) => new(strong ? SemiBold : Regular, size)
    {
        Subpixel = true,
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Edging = SKFontEdging.Antialias,
    };

    public static double Measure(string text, float size, bool strong)
    {
        using var font = Of(size, strong);
        return font.MeasureText(text);
    }

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(ChartRendererFonts).Assembly.GetManifestResourceStream($"Charts.Fonts.{file}")
            ?? throw new InvalidOperationException($"The font {file} is not embedded in the assembly.");
        return SKTypeface.FromStream(stream);
    }
}
