namespace PerformanceReporting.Charts;

/// <summary>A series break as drawn: a vertical line from its row of notes downward, and its note beside the line's top.</summary>
internal sealed record BreakNote(double Index, string Note, double Width, int Row, bool OnTheRight);

/// <summary>Gives each series break's note a row above the drawing, so that no note lies on another or on another's line.</summary>
internal static class BreakNotes
{
    public const double RowHeight = 17;
    public const double Gap = 6;

    /// <summary>In the order of their dates. A break that is not between two of the periods separates nothing and is left out.</summary>
    public static IReadOnlyList<BreakNote> For(ChartSpec spec, ChartFrame frame, MeasureText measure)
    {
        var notes = new List<BreakNote>();
        for (var i = 1; i < spec.Points.Count; i++)
        {
            foreach (var change in ChartRuns.BreaksBefore(spec, i))
            {
                var width = measure(change.Note, ChartLayout.SmallTextSize, false);
                var index = i - 0.5;
                var fits = frame.X(index) + Gap + width <= ChartLayout.Width;
                var note = new BreakNote(index, change.Note, width, 0, fits || frame.X(index) < ChartLayout.Width / 2);
                // A later break's line starts below the earlier notes that reach over it.
                var row = notes.Where(earlier => Reach(earlier, frame).Right >= Reach(note, frame).Left - Gap)
                    .Select(earlier => earlier.Row + 1).DefaultIfEmpty(0).Max();
                notes.Add(note with { Row = row });
            }
        }
        return notes;
    }

    private static (double Left, double Right) Reach(BreakNote note, ChartFrame frame)
    {
        var line = frame.X(note.Index);
        return note.OnTheRight ? (line, line + Gap + note.Width) : (line - Gap - note.Width, line);
    }
}
