using ScottPlot;
using SkiaSharp;

namespace PerformanceReporting.Charts;

/// <summary>
/// Draws a <see cref="ChartSpec"/>. The same spec gives the same characters and the same bytes, on every machine: the font
/// is carried along and nothing is taken from the surroundings. Safe to call from many threads.
/// </summary>
internal static class ChartRenderer
{
    /// <summary>The size of every chart in px, as it is meant to be seen.</summary>
    public const int Width = ChartLayout.Width;
    public const int Height = ChartLayout.Height;

    /// <summary>Pixels of a picture to each px of the chart, so that print is crisp.</summary>
    public const int PngScale = 2;

    private static readonly SKPngEncoderOptions Compact = new(SKPngEncoderFilterFlags.Sub, 6);

    /// <summary>
    /// An svg element to be set into a page: its colours and texts follow charts.css, in light and dark and on paper,
    /// and without a stylesheet it is the light chart. It bears no id and no style, as the content security policy wants it.
    /// </summary>
    public static string Svg(ChartSpec spec)
    {
        var layout = new ChartLayout(spec, ChartRendererFonts.Measure);
        using var plot = new Plot();
        new ChartRendererPlot(plot, layout, new ChartRendererPaints(vector: true)).Compose();
        using var svg = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), svg))
        {
            Draw(plot, canvas, Width, Height);
        }
        svg.Position = 0;
        return ChartSvg.Themed(svg, layout);
    }

    /// <summary>A PNG on white, for workbooks: <see cref="PngScale"/> times <see cref="Width"/> by <see cref="Height"/> pixels.</summary>
    public static byte[] Png(ChartSpec spec)
    {
        var layout = new ChartLayout(spec, ChartRendererFonts.Measure);
        var paints = new ChartRendererPaints(vector: false);
        using var plot = new Plot { ScaleFactor = PngScale };
        new ChartRendererPlot(plot, layout, paints).Compose();
        plot.RenderManager.RenderActions.Add(new ChartRendererText(layout, paints));

        using var surface = SKSurface.Create(new SKImageInfo(
            Width * PngScale, Height * PngScale, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        Draw(plot, surface.Canvas, Width * PngScale, Height * PngScale);
        using var picture = surface.PeekPixels();
        using var png = picture.Encode(Compact)
            ?? throw new InvalidOperationException("The drawing library could not write a PNG.");
        return png.ToArray();
    }

    /// <summary>
    /// A plot that meets its axis limits for the first time draws itself twice, one over the other; so the first goes nowhere.
    /// </summary>
    private static void Draw(Plot plot, SKCanvas canvas, int width, int height)
    {
        using var nowhere = new SKNoDrawCanvas(width, height);
        plot.Render(nowhere, width, height);
        plot.Render(canvas, width, height);
    }
}
