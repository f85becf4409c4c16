using PerformanceReporting.Access;

namespace PerformanceReporting.Reports;

/// <summary>What lines say beside their figures, by identity: names, definitions, and the words of the measurements.</summary>
internal sealed record LineTexts
{
    public required IReadOnlyDictionary<int, GoalText> Goals { get; init; }

    public required IReadOnlyDictionary<int, ActivityText> Activities { get; init; }

    public required IReadOnlyDictionary<int, IndicatorText> Indicators { get; init; }

    /// <summary>The definition of each indicator version in words.</summary>
    public required IReadOnlyDictionary<int, string> Definitions { get; init; }

    public required IReadOnlyDictionary<int, UnitText> Units { get; init; }

    public required IReadOnlyDictionary<int, RevisionText> Revisions { get; init; }

    /// <summary>What was submitted and not accepted, or returned, by the cut-off.</summary>
    public required IReadOnlyDictionary<(int IndicatorId, int ReportingPeriodId), SubmissionState> Pending { get; init; }
}

internal sealed record GoalText
{
    public int Id { get; init; }

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string ShortTitle { get; init; } = "";
}

internal sealed record ActivityText
{
    public int Id { get; init; }

    public int StrategicGoalId { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public string ShortTitle { get; init; } = "";
}

internal sealed record IndicatorText
{
    public int Id { get; init; }

    public int StrategicActivityId { get; init; }

    public string Code { get; init; } = "";
}

internal sealed record UnitText
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public string Title { get; init; } = "";
}

internal sealed record RevisionText
{
    public int Id { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public decimal? Forecast { get; init; }

    public string? Narrative { get; init; }

    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public string? Comment { get; init; }
}
