namespace PerformanceReporting.Reports;

/// <summary>Which period a report speaks of, and what it shows beside it.</summary>
internal sealed record ReportPeriodRule
{
    public required ReportPeriodChoice Which { get; init; }

    /// <summary>What stands beside the figures, by the period's ordinal in its plan year; nothing where none is named.</summary>
    public IReadOnlyDictionary<int, BesideFigure> Beside { get; init; } = new Dictionary<int, BesideFigure>();
}

/// <summary>Which reporting period a report speaks of.</summary>
internal enum ReportPeriodChoice
{
    /// <summary>That which the session is planned for.</summary>
    Session,

    /// <summary>The last one of the plan year before the session's: the year's final outturn.</summary>
    LastOutturn,
}

/// <summary>A figure that stands beside those of the report's period.</summary>
internal enum BesideFigure
{
    Nothing,

    /// <summary>The value at the end of the plan year before.</summary>
    LastOutturn,

    /// <summary>The plan year's outturn as the unit foresees it.</summary>
    Forecast,
}
