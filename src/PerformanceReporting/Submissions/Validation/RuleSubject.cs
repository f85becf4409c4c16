using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>A value with what it is held against.</summary>
internal sealed record RuleSubject(Submission Given, MeasurementCase Of, Course Course)
{
    public IndicatorVersion Definition => Of.Definition;

    /// <summary>The value that this one is compared with; null when there is none.</summary>
    public decimal? Usual => Course.Usual(Definition, Of.Period);

    /// <summary>Whether values of the measure form a course in which slips can be seen: not a yes, a stage or a text.</summary>
    public bool IsFigure => Definition.MeasureType is MeasureType.Number or MeasureType.Percentage or MeasureType.Ratio or MeasureType.Currency;
}
