using PerformanceReporting.Access;
using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;
using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Submissions;

/// <summary>One indicator at one reporting period, as the pages of values show it: what is there, and what to measure it by.</summary>
internal sealed record ValueLine
{
    public required MeasurementCase Measurement { get; init; }

    /// <summary>Number and short title.</summary>
    public required string Goal { get; init; }

    /// <summary>Code and short title.</summary>
    public required string Activity { get; init; }

    public required string Title { get; init; }

    public required string UnitTitle { get; init; }

    /// <summary>The accepted values of the periods before, oldest first; null where there was none.</summary>
    public required IReadOnlyList<decimal?> Earlier { get; init; }

    /// <summary>What is expected at the as-at date, from the stored result.</summary>
    public decimal? Expected { get; init; }

    public decimal? ExpectedLower { get; init; }

    public decimal? ExpectedUpper { get; init; }

    /// <summary>The stages of a milestone, in their order; none for any other measure.</summary>
    public IReadOnlyList<MilestoneStage> Stages { get; init; } = [];

    /// <summary>The note because of which it is to be followed up; null where it is not.</summary>
    public Note? FollowUp { get; init; }

    public string Code => Measurement.IndicatorCode;

    public IndicatorVersion Definition => Measurement.Definition;

    public int UnitId => Measurement.UnitId;

    public ChartFormat Format => Figures.FormatOf(Definition.MeasureType, Definition.UnitOfMeasure);

    /// <summary>The latest value before the period's own.</summary>
    public decimal? Last => Earlier.LastOrDefault(value => value is not null);

    /// <summary>Whether the expected value speaks of a total of which the period's value is only the newest part.</summary>
    public bool IsExpectedToDate => Definition is { IsFlow: true, Coverage: Coverage.Period };

    /// <summary>Whether a value is asked for in the period.</summary>
    public bool IsDue => Definition.IsDueIn(Measurement.Period);

    public bool IsNarrative => Definition.MeasureType == MeasureType.Narrative;

    /// <inheritdoc cref="MeasurementCase.Given"/>
    public MeasurementRevision? Given => Measurement.Given;

    /// <summary>Whether a value is in; "not available" is an answer, but no value.</summary>
    public bool IsIn => Given is { NotAvailableReason: null };

    /// <summary>Whether the office sent the last answer back; a draft begun since does not change that.</summary>
    public bool IsReturned => Measurement.LastStep is { State: SubmissionState.Returned };

    /// <summary>Whether the answer is that there is no value yet, and the day that it is promised for.</summary>
    public bool IsPromised => Given is { NotAvailableReason: not null };
}
