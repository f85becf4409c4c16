using ScottPlot;
using ScottPlot.Rendering.RenderActions;
using ScottPlot.TickGenerators;

namespace PerformanceReporting.Charts;

/// <summary>The lines, bands and shapes of a chart as a ScottPlot plot; what stands beside the frame is drawn last.</summary>
internal sealed class ChartRendererPlot(Plot plot, ChartLayout layout, ChartRendererPaints paints)
{
    /// <summary>Half the length in px of the line drawn for a value that stands alone.</summary>
    private const double Stub = ChartFrame.Margin - 1;

    private ChartSpec Spec => layout.Spec;
    private ChartFrame Frame => layout.Frame;

    public void Compose()
    {
        SetFrame();
        AddBands();
        AddBreaks();
        AddLevel(Spec.Baseline, ChartStroke.Baseline);
        AddLevel(Spec.Target, ChartStroke.Target);
        AddLines(point => point.Lower, ChartStroke.Expected);
        AddLines(point => point.Upper, ChartStroke.Expected);
        AddLines(point => point.Expected, ChartStroke.Expected);
        AddLines(point => point.Actual, ChartStroke.Actual);
        AddMarks();
        plot.RenderManager.RenderActions.Add(new ChartRendererMargin(layout, paints));
    }

    private void SetFrame()
    {
        // The paper is the page's own, and the axes' texts are written with all others.
        plot.RenderManager.Remove<ClearCanvas>();
        plot.RenderManager.Remove<RenderFigureBackground>();
        plot.RenderManager.Remove<RenderDataBackground>();
        plot.RenderManager.Remove<RenderPanels>();
        plot.Axes.SetLimits(Frame.MinX, Frame.MaxX, Frame.MinY, Frame.MaxY);
        plot.Layout.Fixed(new PixelRect((float)Frame.Left, (float)Frame.Right, (float)Frame.Bottom, (float)Frame.Top));
        plot.Axes.Left.TickGenerator = new NumericManual([.. Frame.Scale.Ticks.Select(tick => new Tick((double)tick, ""))]);
        plot.Axes.Bottom.TickGenerator = new EmptyTickGenerator();
        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.MajorLineStyle = paints.Of(ChartStroke.Grid);
        if (Frame.Scale.Min < 0 && Frame.Scale.Max > 0)
        {
            AddLevel(0, ChartStroke.Zero);
        }
    }

    private void AddBands()
    {
        foreach (var run in ChartRuns.Of(Spec, point => point is { Lower: not null, Upper: not null }))
        {
            var upper = Coordinates(run, point => point.Upper);
            var lower = Coordinates(run, point => point.Lower);
            var band = plot.Add.Polygon([.. upper, .. lower.Reverse()]);
            band.FillColor = paints.Of(ChartInk.Band);
            band.LineWidth = 0;
        }
    }

    private void AddBreaks()
    {
        foreach (var note in layout.Breaks)
        {
            var top = Frame.MaxY - (note.Row * BreakNotes.RowHeight * (Frame.MaxY - Frame.MinY) / (Frame.Bottom - Frame.Top));
            AddLine([new(note.Index, top), new(note.Index, Frame.MinY)], ChartStroke.Break);
        }
    }

    private void AddLevel(decimal? value, ChartStroke stroke)
    {
        if (value is not null)
        {
            AddLine([new(Frame.MinX, (double)value), new(Frame.MaxX, (double)value)], stroke);
        }
    }

    private void AddLines(Func<ChartPoint, decimal?> value, ChartStroke stroke)
    {
        foreach (var run in ChartRuns.Of(Spec, point => value(point) is not null))
        {
            // A lone actual has its shape; a lone expectation would be invisible without a length.
            if (run.Count > 1 || stroke != ChartStroke.Actual)
            {
                AddLine(Coordinates(run, value), stroke);
            }
        }
    }

    private void AddMarks()
    {
        foreach (var (i, point) in Spec.Points.Index())
        {
            if (point.Actual is not { } actual)
            {
                continue;
            }
            if (point.Mark == ChartMark.NotDue)
            {
                // A dash on a level line is seen only in a gap of it.
                plot.Add.Marker(i, (double)actual, MarkerShape.FilledCircle, 15, paints.Of(ChartInk.Paper));
            }
            plot.Add.Marker(i, (double)actual).MarkerStyle = paints.Of(point.Mark, point.Provisional);
        }
    }

    private void AddLine(Coordinates[] coordinates, ChartStroke stroke)
    {
        var line = plot.Add.ScatterLine(coordinates);
        line.LineStyle = paints.Of(stroke);
    }

    private Coordinates[] Coordinates(IReadOnlyList<int> run, Func<ChartPoint, decimal?> value)
    {
        double Y(int index) => (double)value(Spec.Points[index])!.Value;
        var stub = Stub / Frame.Step;
        return run.Count > 1
            ? [.. run.Select(index => new Coordinates(index, Y(index)))]
            : [new(run[0] - stub, Y(run[0])), new(run[0] + stub, Y(run[0]))];
    }
}
