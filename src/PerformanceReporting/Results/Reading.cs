using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// One indicator read at one as-at date: which targets speak, the actual to date, what is expected, how far it has come.
/// What the clock or another period decides is not yet in it.
/// </summary>
internal sealed record Reading
{
    public required Series Series { get; init; }

    public required ReportingPeriod Period { get; init; }

    /// <summary>Null when no target speaks of the period.</summary>
    public TargetChoice? Choice { get; private init; }

    public ActualToDate Actual { get; private init; }

    /// <summary>Null when nothing is expected yet, or no value is due in the period.</summary>
    public Expectation? Expected { get; private init; }

    public Achievement Achievement { get; private init; }

    public bool IsMetEarly { get; private init; }

    /// <summary>Whether the reporting frequency asks for a value.</summary>
    public bool IsDue => Series.IsDueIn(Period);

    /// <summary>Whether the period gave a value or answered that it is not available.</summary>
    public bool IsAnswered => Actual.Missing is not MissingData.Missing;

    /// <summary>The day from which a flow's total counts: that of its target's span, else that of the plan year.</summary>
    public DateOnly CountsFrom => Choice?.Deciding.FirstDay ?? Period.PlanYearFirstDay;

    public bool TakesBaseline => Achievement.IsFromBaseline || Expected?.By is ExpectedBy.LineFromBaseline;

    /// <summary>
    /// Actual less expected, in the unit of measure; for maintain the signed distance beyond the nearer bound.
    /// </summary>
    public decimal? Variance => (Actual.Value, Expected) switch
    {
        ({ } a, { Value: { } e }) => Rounding.Fit(a - e),
        ({ } a, { Lower: { } lower, Upper: { } upper }) => Rounding.Fit(AchievementRule.Beyond(a, lower, upper)),
        _ => null,
    };

    /// <summary>The achievement of the deciding target's full value; bounds have none.</summary>
    public decimal? ProgressToFullTarget =>
        Choice?.Deciding is { } target && Actual.Value is { } a && Series.Version.Direction is not Direction.Maintain
            ? AchievementRule.Of(Series.Version, a, ExpectedValue.Whole(target, ExpectedBy.Target), Series.Baseline).Value
            : null;

    public static Reading At(Series series, ReportingPeriod period)
    {
        var choice = TargetChoice.At(series, period);
        var reading = new Reading { Series = series, Period = period, Choice = choice };
        reading = reading with { Actual = ActualToDate.At(series, period, reading.CountsFrom) };
        return choice is null ? reading : reading.Judged(choice);
    }

    public Standing Standing(bool isDueMomentPassed, Threshold threshold) => new()
    {
        HasTarget = Choice is not null,
        IsMetEarly = IsMetEarly,
        IsDueByFrequency = IsDue,
        IsAnswered = IsAnswered,
        IsDueMomentPassed = isDueMomentPassed,
        HasExpectation = Expected is not null,
        HasActual = Actual.Value is not null,
        Achievement = Achievement,
        IsMaintain = Series.Version.Direction is Direction.Maintain,
        Threshold = threshold,
    };

    private Reading Judged(TargetChoice choice)
    {
        var expected = IsDue ? ExpectedValue.At(Series, choice, Period) : null;
        if (Actual.Value is not { } actual)
        {
            return this with { Expected = expected };
        }

        if (expected is not null)
        {
            var achievement = AchievementRule.Of(Series.Version, actual, expected, Series.Baseline);
            return this with { Expected = expected, Achievement = achievement };
        }

        // Met means here: the next target, whose date has not come.
        return Series.Version.IsDeadline && actual >= (ExpectedValue.Next(Series, Period.AsAt) ?? choice.Deciding).Value
            ? this with { IsMetEarly = true, Achievement = new() { Value = 1, IsMet = true, Note = ResultNote.MetEarly } }
            : this;
    }
}
