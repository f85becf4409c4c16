namespace PerformanceReporting.Charts;

/// <summary>
/// Where the drawing lies within the picture, in px from its top left, and how points and values fall into it.
/// Periods stand at equal steps, whatever the months between them: each is one thing to answer for.
/// </summary>
internal sealed record ChartFrame(int Count, ChartScale Scale)
{
    /// <summary>Room within the frame's edges, so that a shape at the least value or the first period is whole.</summary>
    public const double Margin = 10;

    public required double Left { get; init; }
    public required double Right { get; init; }
    public required double Top { get; init; }
    public required double Bottom { get; init; }

    /// <summary>Room above the highest tick for the notes of series breaks.</summary>
    public double Headroom { get; init; }

    public double Step => (Right - Left - (2 * Margin)) / Math.Max(1, Count - 1);

    public double MinX => (Left - X(0)) / Step;
    public double MaxX => (Right - X(0)) / Step;
    public double MinY => (double)Scale.Min - (Margin * UnitsPerPixel);
    public double MaxY => (double)Scale.Max + ((Margin + Headroom) * UnitsPerPixel);

    private double UnitsPerPixel =>
        (double)(Scale.Max - Scale.Min) / (Bottom - Top - Headroom - (2 * Margin));

    /// <summary>The place of a period by its position in the list; 1.5 lies between the second and the third. A lone one is the last.</summary>
    public double X(double index) => Right - Margin - ((Math.Max(1, Count) - 1 - index) * Step);

    public double Y(decimal value) => Bottom - Margin - ((double)(value - Scale.Min) / UnitsPerPixel);
}
