namespace PerformanceReporting.Charts;

internal enum ChartAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A line of text where it stands: the anchor's point on the base line, in px, with the width measured in the house font.</summary>
internal sealed record ChartText(string Text, double X, double Y, double Width)
{
    public ChartAnchor Anchor { get; init; } = ChartAnchor.Start;
    public float Size { get; init; } = ChartLayout.TextSize;
    public bool Strong { get; init; }
    public ChartInk Ink { get; init; } = ChartInk.Quiet;

    /// <summary>The left edge, in px, whatever the anchor.</summary>
    public double Left => X - (Anchor switch { ChartAnchor.Start => 0, ChartAnchor.Middle => Width / 2, _ => Width });

    public double Right => Left + Width;

    /// <summary>From the ascenders to the descenders of IBM Plex Sans: 0.78 and 0.22 of the size.</summary>
    public double Top => Y - (0.78 * Size);

    public double Bottom => Y + (0.22 * Size);
}
