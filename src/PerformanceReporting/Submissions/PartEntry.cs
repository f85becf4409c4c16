using PerformanceReporting.Results;

namespace PerformanceReporting.Submissions;

/// <summary>A part as it stands in the form, letter for letter.</summary>
internal sealed class PartEntry
{
    public string Dimension { get; set; } = "";

    /// <summary>The member's code; empty for what was not broken down.</summary>
    public string? Member { get; set; }

    public string? Value { get; set; }

    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Value) && string.IsNullOrWhiteSpace(Numerator) && string.IsNullOrWhiteSpace(Denominator);

    /// <summary>The parts that a form says, those left blank out of it, and where they cannot be read.</summary>
    public static (IReadOnlyList<Part> Parts, IReadOnlyList<Problem> Problems) Read(IEnumerable<PartEntry> entries, Figures figures)
    {
        var problems = new List<Problem>();
        decimal? Number(string? typed)
        {
            if (!TypedNumber.TryRead(typed, figures.ChartWords.Numbers, out var value))
            {
                problems.Add(new("unreadable-number", nameof(Submission.Parts)));
            }

            return value;
        }

        var parts = entries.Where(entry => !entry.IsBlank).Select(entry => new Part
        {
            Dimension = entry.Dimension,
            Member = string.IsNullOrEmpty(entry.Member) ? null : entry.Member,
            Value = Number(entry.Value),
            Numerator = Number(entry.Numerator),
            Denominator = Number(entry.Denominator),
        }).ToList();
        return (parts, problems);
    }
}
