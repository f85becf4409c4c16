using PerformanceReporting.Access;

namespace PerformanceReporting.Seeding;

/// <summary>Reads from the files who did what when: at a unit's sitting, or as an indicator's own submissions tell.</summary>
internal static class DemoSteps
{
    public static IEnumerable<DemoStep> All(IReadOnlyList<(IndicatorText Text, int Id)> indicators, SittingsDocument sittings, DemoCalendar calendar) =>
        indicators
            .SelectMany(indicator => Of(indicator.Text, indicator.Id, sittings, calendar))
            .OrderBy(step => step.At)
            .ThenBy(step => step.IndicatorId)
            .ThenBy(step => step.Ordinal);

    private static IEnumerable<DemoStep> Of(IndicatorText indicator, int id, SittingsDocument sittings, DemoCalendar calendar)
    {
        foreach (var series in indicator.Series)
        {
            foreach (var (index, period) in calendar.PeriodsOf(series.PlanYear).Index())
            {
                var step = new DemoStep { At = default, Ordinal = 0, IndicatorId = id, IndicatorCode = indicator.Code, Unit = indicator.Unit, Period = period.Code, State = default };
                var own = indicator.Submissions?.FirstOrDefault(submission => submission.Period == period.Code);
                var sitting = sittings.Sittings.FirstOrDefault(row => row.Period == period.Code)?.Units.GetValueOrDefault(indicator.Unit);
                var steps = own is not null ? Told(step, own)
                    : sitting is not null && AnswerOf(indicator, series, index, period.Code) is { } answer
                        ? Sat(step with { Forecast = period.Ordinal == 2 ? series.Forecast : null, Parts = PartsOf(series, index) }, answer, sitting)
                        : [];
                foreach (var taken in steps)
                {
                    yield return taken;
                }
            }
        }
    }

    private static IEnumerable<DemoStep> Sat(DemoStep step, RevisionText answer, UnitSitting sitting) =>
    [
        step with { At = sitting.Submitted, State = SubmissionState.Submitted, Answer = answer },
        step with { At = sitting.Accepted, State = SubmissionState.Accepted, Ordinal = 1 },
    ];

    private static IEnumerable<DemoStep> Told(DemoStep step, SubmissionText own)
    {
        var ordinal = 0;
        foreach (var revision in own.Revisions ?? [])
        {
            foreach (var (at, state) in new[]
            {
                (revision.Drafted, SubmissionState.Draft),
                (revision.Submitted, SubmissionState.Submitted),
                (revision.Returned, SubmissionState.Returned),
                (revision.Accepted, SubmissionState.Accepted),
            })
            {
                if (at is { } moment)
                {
                    yield return step with { At = moment, Ordinal = ordinal++, State = state, Answer = revision };
                }
            }
        }
    }

    private static RevisionText? AnswerOf(IndicatorText indicator, SeriesText series, int index, string period)
    {
        var (value, narrative) = (At(series.Values, index), series.Narratives?.ElementAtOrDefault(index));
        return value is null && narrative is null
            ? null
            : new RevisionText(
                value, narrative, null, null, At(series.Numerators, index), At(series.Denominators, index),
                indicator.Comments?.GetValueOrDefault(period), null, null, null, null, null, null);
    }

    private static Dictionary<string, decimal> PartsOf(SeriesText series, int index) =>
        (series.Parts ?? []).Where(part => At(part.Value, index) is not null).ToDictionary(part => part.Key, part => At(part.Value, index)!.Value);

    private static decimal? At(IReadOnlyList<decimal?>? row, int index) => row is null ? null : row.ElementAtOrDefault(index);
}
