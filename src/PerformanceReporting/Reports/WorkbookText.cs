namespace PerformanceReporting.Reports;

/// <summary>
/// How wide a text is in the house font and how many lines it takes, so that rows are as high as their texts whatever
/// program shows them. The widths are those that Arial, Helvetica and Liberation Sans share, in thousandths of the size.
/// </summary>
internal static class WorkbookText
{
    /// <summary>The height in points of a line of the house size.</summary>
    public const double PointsToALine = 12.6;

    private const int FirstKnown = ' ';
    private const int OfOthers = 600;
    private const double BoldIsWider = 1.07;
    private const double PixelsToADigit = 7;
    private const double PixelsToAPoint = 96.0 / 72;
    private const double PixelsAround = 7;

    private static readonly int[] Widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a line of text in pixels, of which 96 are an inch.</summary>
    public static double Width(string text, double size = WorkbookInk.TextSize, bool isBold = false) =>
        text.Normalize(System.Text.NormalizationForm.FormD).Sum(OfLetter) / 1000.0 * size * PixelsToAPoint * (isBold ? BoldIsWider : 1);

    /// <summary>In how many lines a text stands in columns that are together as wide as so many digits.</summary>
    public static int Lines(string text, double digits, double size = WorkbookInk.TextSize, bool isBold = false)
    {
        var room = (digits * PixelsToADigit) - PixelsAround;
        return text.Split('\n').Sum(line => LinesOf(line, room, size, isBold));
    }

    private static int LinesOf(string line, double room, double size, bool isBold)
    {
        var (lines, used, blank) = (1, 0.0, Width(" ", size, isBold));
        foreach (var word in line.Split(' '))
        {
            var width = Width(word, size, isBold);
            if (used > 0 && used + blank + width > room)
            {
                lines++;
                used = 0;
            }

            lines += (int)(width / room);
            used += width > room ? width % room : width + (used > 0 ? blank : 0);
        }

        return lines;
    }

    // An accent stands above its letter and takes no width of its own.
    private static int OfLetter(char letter) => letter switch
    {
        >= '\u0300' and <= '\u036F' => 0,
        '\u00A0' or '\u2019' => 278,
        '\u202F' => 200,
        _ when letter - FirstKnown is var index and >= 0 && index < Widths.Length => Widths[index],
        _ => OfOthers,
    };
}
