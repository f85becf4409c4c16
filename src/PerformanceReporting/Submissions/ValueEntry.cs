using System.Globalization;
using PerformanceReporting.Results;

namespace PerformanceReporting.Submissions;

/// <summary>A row of the form as it stands in the browser: what was typed, letter for letter, so that nothing typed is lost.</summary>
internal sealed class ValueEntry
{
    /// <summary>The version of the measurement that the person saw.</summary>
    public int Version { get; set; }

    public string? Value { get; set; }

    public string? Numerator { get; set; }

    public string? Denominator { get; set; }

    public string? Forecast { get; set; }

    public string? Narrative { get; set; }

    public string? Comment { get; set; }

    public string? NotAvailableReason { get; set; }

    /// <summary>As date fields send it: 2018-12-20.</summary>
    public string? PromisedFor { get; set; }

    /// <summary>Why an accepted value is corrected.</summary>
    public string? Reason { get; set; }

    public bool IsBlank => new[] { Value, Numerator, Denominator, Forecast, Narrative, Comment, NotAvailableReason, PromisedFor, Reason }.All(string.IsNullOrWhiteSpace);

    /// <summary>A row as it is shown at first: filled with what is there, so that it is typed over and not again.</summary>
    public static ValueEntry Of(MeasurementCase measurement, Figures figures)
    {
        var marks = figures.ChartWords.Numbers;
        var there = measurement.Pending ?? measurement.Accepted;
        return new ValueEntry
        {
            Version = measurement.Version,
            Value = TypedNumber.Write(there?.Value, marks),
            Numerator = TypedNumber.Write(there?.Numerator, marks),
            Denominator = TypedNumber.Write(there?.Denominator, marks),
            Forecast = TypedNumber.Write(there?.Forecast, marks),
            Narrative = there?.Narrative,
            Comment = there?.Comment,
            NotAvailableReason = there?.NotAvailableReason,
            PromisedFor = there?.PromisedFor?.ToString("O", CultureInfo.InvariantCulture),
            Reason = there?.State is Access.SubmissionState.Draft or Access.SubmissionState.Submitted ? there.Reason : null,
        };
    }

    /// <summary>What the row says, and where it cannot be read.</summary>
    public (Submission Given, IReadOnlyList<Problem> Problems) Read(MeasurementCase measurement, Figures figures)
    {
        var problems = new List<Problem>();
        decimal? Number(string? typed, string field)
        {
            if (!TypedNumber.TryRead(typed, figures.ChartWords.Numbers, out var value))
            {
                problems.Add(new("unreadable-number", field));
            }

            return value;
        }

        var given = new Submission
        {
            IndicatorCode = measurement.IndicatorCode,
            PeriodCode = measurement.Period.Code,
            SeenVersion = Version,
            Value = Number(Value, nameof(Value)),
            Numerator = Number(Numerator, nameof(Numerator)),
            Denominator = Number(Denominator, nameof(Denominator)),
            Forecast = Number(Forecast, nameof(Forecast)),
            Narrative = Said(Narrative),
            Comment = Said(Comment),
            NotAvailableReason = Said(NotAvailableReason),
            PromisedFor = Day(PromisedFor, problems),
            Reason = Said(Reason),
        };
        return (given, problems);
    }

    private static DateOnly? Day(string? typed, List<Problem> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed.Trim(), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Add(new("unreadable-date", nameof(PromisedFor)));
        return null;
    }

    // Browsers send line breaks as two characters; one kept as one is what the next comparison finds.
    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ReplaceLineEndings("\n");
}
