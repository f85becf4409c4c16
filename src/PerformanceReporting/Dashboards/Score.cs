using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;

namespace PerformanceReporting.Dashboards;

/// <summary>The stored result of one indicator at one reporting period, under the definition it was judged by.</summary>
internal sealed record Score
{
    public int IndicatorId { get; init; }

    public string Code { get; init; } = "";

    public int ActivityId { get; init; }

    public int PeriodId { get; init; }

    public Basis Basis { get; init; }

    public int VersionId { get; init; }

    public string Title { get; init; } = "";

    public string UnitOfMeasure { get; init; } = "";

    public MeasureType MeasureType { get; init; }

    /// <summary>Null for a narrative.</summary>
    public Direction? Direction { get; init; }

    /// <summary>The first day of the definition in force.</summary>
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Whether that definition means something else than the one before.</summary>
    public bool IsSeriesBreak { get; init; }

    public int UnitId { get; init; }

    public string UnitTitle { get; init; } = "";

    public decimal? Actual { get; init; }

    public decimal? Expected { get; init; }

    public decimal? ExpectedLower { get; init; }

    public decimal? ExpectedUpper { get; init; }

    /// <summary>A fraction; above 1 where earned.</summary>
    public decimal? Achievement { get; init; }

    public decimal OnTrackFrom { get; init; }

    public decimal AtRiskFrom { get; init; }

    public Status Status { get; init; }

    public Trend? Trend { get; init; }

    public ResultNote? Note { get; init; }

    public string Marks { get; init; } = "";

    /// <summary>The revision that the period answered with.</summary>
    public int? MeasurementRevisionId { get; init; }

    /// <summary>The target that decides.</summary>
    public int? TargetId { get; init; }

    /// <summary>The value of the target that decides; null where it has bounds in its place.</summary>
    public decimal? Target { get; init; }

    public decimal? Baseline { get; init; }

    public ExpectedBy? ExpectedBy { get; init; }

    /// <summary>Why there is no actual although a value was due.</summary>
    public MissingData? MissingData { get; init; }

    /// <summary>How its values are written.</summary>
    public ChartFormat Format => Figures.FormatOf(MeasureType, UnitOfMeasure);

    public bool IsProvisional => Basis == Basis.Provisional;

    /// <summary>There is neither a value nor was one due: nothing to draw or to list.</summary>
    public bool IsSilent => Status == Status.NotDue && Actual is null && Expected is null && ExpectedLower is null;

    public Score In(Translations texts) => this with
    {
        Title = texts.Of("IndicatorVersion", VersionId, "Title", Title),
        UnitOfMeasure = texts.Of("IndicatorVersion", VersionId, "UnitOfMeasure", UnitOfMeasure),
        UnitTitle = texts.Of("Unit", UnitId, "Title", UnitTitle),
    };
}
