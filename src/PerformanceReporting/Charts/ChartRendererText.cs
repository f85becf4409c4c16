using ScottPlot;
using SkiaSharp;

namespace PerformanceReporting.Charts;

/// <summary>Writes a picture's texts. An SVG's are written by <see cref="ChartSvg"/>, as text that one can select and search.</summary>
internal sealed class ChartRendererText(ChartLayout layout, ChartRendererPaints paints) : IRenderAction
{
    public void Render(RenderPack rp)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var text in layout.Texts)
        {
            using var font = ChartRendererFonts.Of(text.Size, text.Strong);
            paint.Color = paints.Of(text.Ink).ToSKColor();
            rp.Canvas.DrawText(text.Text, (float)text.Left, (float)text.Y, SKTextAlign.Left, font, paint);
        }
    }
}
