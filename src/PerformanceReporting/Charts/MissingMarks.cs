namespace PerformanceReporting.Charts;

/// <summary>
/// The marks of periods without a value, in a row under the periods' labels, each with its word beside it. Where the words do
/// not all fit between the periods, the marks stand alone and a second row explains each kind once.
/// </summary>
internal sealed class MissingMarks(ChartSpec spec, MeasureText measure)
{
    /// <summary>From the middle of a mark to the first letter of its word, in px.</summary>
    public const double WordAside = 8;

    private const double RowHeight = 16;
    private const double HalfMark = 5;
    private const double Gap = 6;

    private readonly List<(int Index, ChartMark Mark)> missing =
        [.. spec.Points.Index().Where(point => point.Item.Actual is null).Select(point => (point.Index, point.Item.Mark))];

    /// <summary>The height in px that the rows take beneath the labels of the periods.</summary>
    public double Room(ChartFrame frame) =>
        missing.Count == 0 ? 0 : WordsFit(frame) ? RowHeight : 2 * RowHeight;

    /// <summary>Each mark's middle, and the word to write beside it; empty where the mark stands alone.</summary>
    public IEnumerable<(ChartMark Mark, double X, double Y, string Word)> Place(ChartFrame frame)
    {
        var y = frame.Bottom + 33;
        var fit = WordsFit(frame);
        foreach (var (index, mark) in missing)
        {
            yield return fit
                ? (mark, Left(frame, index, mark) + HalfMark, y, spec.Words.Of(mark))
                : (mark, frame.X(index), y, "");
        }
        var x = frame.Left + HalfMark;
        foreach (var mark in missing.Select(point => point.Mark).Distinct().Where(_ => !fit))
        {
            yield return (mark, x, y + RowHeight, spec.Words.Of(mark));
            x += Width(mark) + (2 * Gap);
        }
    }

    private bool WordsFit(ChartFrame frame)
    {
        var free = double.NegativeInfinity;
        foreach (var (index, mark) in missing)
        {
            var left = Left(frame, index, mark);
            if (left < free || left + Width(mark) > ChartLayout.Width)
            {
                return false;
            }
            free = left + Width(mark) + Gap;
        }
        return true;
    }

    /// <summary>Centred under the period, save at the picture's own edge.</summary>
    private double Left(ChartFrame frame, int index, ChartMark mark) => Math.Max(2, frame.X(index) - (Width(mark) / 2));

    private double Width(ChartMark mark) => HalfMark + WordAside + measure(spec.Words.Of(mark), ChartLayout.SmallTextSize, false);
}
