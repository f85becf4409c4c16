namespace PerformanceReporting.Charts;

/// <summary>The width in px of a text in the house font at a size in px, regular or semi-bold (strong).</summary>
internal delegate double MeasureText(string text, float size, bool strong);

/// <summary>A straight line in px.</summary>
internal readonly record struct ChartLine(double X1, double Y1, double X2, double Y2);

/// <summary>A mark beside the drawing, in px.</summary>
internal readonly record struct ChartSign(ChartMark Mark, double X, double Y);

/// <summary>
/// Everything about a chart that is decided before it is drawn: the axis, and the place of each text. It knows no drawing
/// library, only how wide a text is; so "labels never overlap" is arithmetic that a test can check.
/// </summary>
internal sealed class ChartLayout
{
    public const int Width = 640;
    public const int Height = 330;
    public const float TextSize = 13;
    public const float SmallTextSize = 12;

    /// <summary>What centres a line of text on a height: half of the capitals' height, 0.7 of the size.</summary>
    private const double HalfCapital = 0.35;
    private const double LeaderRoom = 10;
    private const double Edge = 4;

    /// <summary>Half of the last period's label reaches into the gutter.</summary>
    private const double LeastGutter = 24;

    private readonly MeasureText measure;
    private readonly List<ChartText> texts = [];
    private readonly List<ChartLine> leaders = [];
    private readonly List<ChartSign> signs = [];

    public ChartLayout(ChartSpec spec, MeasureText measure)
    {
        Spec = spec;
        this.measure = measure;
        var scale = ChartScale.For(spec);
        var labels = new ChartLabels(spec, measure).All();
        var ticks = scale.Ticks.Select(tick => spec.Format.Tick(tick, spec.Words)).ToList();
        var gutter = labels.Select(label => Math.Max(label.Width, label.DetailWidth)).Append(LeastGutter).Max();
        var missing = new MissingMarks(spec, measure);
        Frame = new ChartFrame(spec.Points.Count, scale)
        {
            Left = Edge + 8 + ticks.Select(tick => measure(tick, TextSize, false)).DefaultIfEmpty(0).Max(),
            Right = Width - Edge - LeaderRoom - gutter,
            Top = Edge,
            Bottom = Height - 28,
        };
        Frame = Frame with { Bottom = Frame.Bottom - missing.Room(Frame) };
        Breaks = BreakNotes.For(spec, Frame, measure);
        Frame = Frame with { Headroom = Breaks.Select(note => note.Row + 1).DefaultIfEmpty(0).Max() * BreakNotes.RowHeight };

        foreach (var (tick, text) in scale.Ticks.Zip(ticks))
        {
            Add(text, Frame.Left - 8, Middle(Frame.Y(tick), TextSize), ChartAnchor.End);
        }
        AddPeriods();
        AddMissing(missing);
        AddNotes();
        AddLabels(labels);
        if (!spec.Values.Any())
        {
            Add(spec.Words.Of(ChartMark.NoData), Width / 2, (Frame.Top + Frame.Bottom) / 2, ChartAnchor.Middle);
        }
    }

    public ChartSpec Spec { get; }
    public ChartFrame Frame { get; }
    public IReadOnlyList<BreakNote> Breaks { get; }
    public IReadOnlyList<ChartText> Texts => texts;

    /// <summary>From a line's end to a label that had to move.</summary>
    public IReadOnlyList<ChartLine> Leaders => leaders;

    /// <summary>The marks of periods without a value, under their labels: never on the axis, where they would read as zero.</summary>
    public IReadOnlyList<ChartSign> Signs => signs;

    private static double Middle(double y, float size) => y + (HalfCapital * size);

    private void Add(string text, double x, double y, ChartAnchor anchor, float size = TextSize) =>
        texts.Add(new ChartText(text, x, y, measure(text, size, false)) { Anchor = anchor, Size = size });

    /// <summary>Counted from the last period, which is always named; the others as they fit.</summary>
    private void AddPeriods()
    {
        var widest = Spec.Points.Select(point => measure(point.Label, TextSize, false)).DefaultIfEmpty(0).Max();
        var stride = Math.Max(1, (int)Math.Ceiling((widest + 8) / Frame.Step));
        for (var i = Spec.Points.Count - 1; i >= 0; i -= stride)
        {
            Add(Spec.Points[i].Label, Frame.X(i), Frame.Bottom + 19, ChartAnchor.Middle);
        }
    }

    private void AddMissing(MissingMarks missing)
    {
        foreach (var (mark, x, y, word) in missing.Place(Frame))
        {
            signs.Add(new ChartSign(mark, x, y));
            if (word.Length > 0)
            {
                Add(word, x + MissingMarks.WordAside, Middle(y, SmallTextSize), ChartAnchor.Start, SmallTextSize);
            }
        }
    }

    private void AddNotes()
    {
        foreach (var note in Breaks)
        {
            var aside = note.OnTheRight ? BreakNotes.Gap : -BreakNotes.Gap;
            var y = Frame.Top + (note.Row * BreakNotes.RowHeight) + 11;
            Add(note.Note, Frame.X(note.Index) + aside, y, note.OnTheRight ? ChartAnchor.Start : ChartAnchor.End, SmallTextSize);
        }
    }

    private void AddLabels(IEnumerable<EndLabel> labels)
    {
        var x = Frame.Right + LeaderRoom;
        var sorted = labels.OrderByDescending(label => label.Value).ToList();
        var wished = sorted.Select(label => (Frame.Y(label.Value) - (EndLabel.LineHeight / 2), label.Height)).ToList();
        var tops = EndLabel.Place(wished, Frame.Top + Frame.Headroom, Frame.Bottom + 4);
        foreach (var (label, top) in sorted.Zip(tops))
        {
            var middle = top + (EndLabel.LineHeight / 2);
            var wish = Frame.Y(label.Value);
            texts.Add(new ChartText(label.Text, x, Middle(middle, TextSize), label.Width) { Ink = label.Ink, Strong = label.Strong });
            if (label.Detail.Length > 0)
            {
                texts.Add(new ChartText(label.Detail, x, Middle(middle + EndLabel.LineHeight - 1, SmallTextSize), label.DetailWidth)
                {
                    Ink = label.Strong ? label.Ink : ChartInk.Quiet,
                    Size = SmallTextSize,
                });
            }
            if (label.AtEdge && Math.Abs(middle - wish) > 4)
            {
                leaders.Add(new ChartLine(Frame.Right - ChartFrame.Margin + 8, wish, x - 3, middle));
            }
        }
    }
}
