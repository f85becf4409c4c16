namespace PerformanceReporting.Reports;

/// <summary>A definition that is put to the body, or was approved since it last met, and the one that it takes the place of.</summary>
internal sealed record ProposalLine
{
    public int GoalNumber { get; init; }

    public string IndicatorCode { get; init; } = "";

    /// <summary>The day of its approval; null while it is proposed.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Why the definition is to change.</summary>
    public string? Reason { get; init; }

    public required DefinitionText Proposed { get; init; }

    /// <summary>The approved version before it; null for a new indicator.</summary>
    public DefinitionText? Current { get; init; }
}

/// <summary>One version of an indicator's definition in full. Enumerations are named as the program names them.</summary>
internal sealed record DefinitionText
{
    public int Number { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public bool IsSeriesBreak { get; init; }

    public string Title { get; init; } = "";

    public string Definition { get; init; } = "";

    public string UnitOfMeasure { get; init; } = "";

    public Indicators.MeasureType MeasureType { get; init; }

    public Indicators.Direction? Direction { get; init; }

    public Indicators.Coverage? Coverage { get; init; }

    public Indicators.Aggregation? Aggregation { get; init; }

    public Indicators.Method? Method { get; init; }

    public Indicators.Frequency Frequency { get; init; }

    public string UnitTitle { get; init; } = "";

    public string DataSource { get; init; } = "";

    public string CollectionMethod { get; init; } = "";

    public string MeansOfVerification { get; init; } = "";
}
