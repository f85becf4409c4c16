using ScottPlot;

namespace PerformanceReporting.Charts;

/// <summary>Draws what stands outside the frame: leaders from lines to their labels, and the marks of missing values.</summary>
internal sealed class ChartRendererMargin(ChartLayout layout, ChartRendererPaints paints) : IRenderAction
{
    public void Render(RenderPack rp)
    {
        foreach (var leader in layout.Leaders)
        {
            var line = new PixelLine((float)leader.X1, (float)leader.Y1, (float)leader.X2, (float)leader.Y2);
            Drawing.DrawLine(rp.Canvas, rp.Paint, line, paints.Of(ChartStroke.Leader));
        }
        foreach (var sign in layout.Signs)
        {
            var style = paints.Of(sign.Mark, hollow: true);
            style.Size -= 2;
            style.OutlineWidth = 1.5f;
            style.Render(rp, new Pixel((float)sign.X, (float)sign.Y));
        }
    }
}
