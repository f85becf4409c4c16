namespace PerformanceReporting.Submissions.Validation;

/// <summary>A value that a rule finds doubtful although it was taken: its neighbours or the rule came later, and no comment explains it.</summary>
internal sealed record Doubt
{
    public string IndicatorCode { get; init; } = "";

    public int IndicatorId { get; init; }

    public string PeriodCode { get; init; } = "";

    public int UnitId { get; init; }

    public decimal? Value { get; init; }

    public string Finding { get; init; } = "";

    public string Figures { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>What is wrong, as at the doors.</summary>
    public Problem Problem => new(Finding, nameof(Submission.Value)) { Figures = DoubtStore.Read(Figures) };
}

/// <summary>A doubt as stored.</summary>
internal sealed record StoredDoubt
{
    public int Id { get; init; }

    public int MeasurementRevisionId { get; init; }

    public string RuleCode { get; init; } = "";

    public string Finding { get; init; } = "";

    public string Figures { get; init; } = "";
}
