using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Reports;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions;

namespace PerformanceReporting.Seeding;

/// <summary>
/// Replays what happened: values submitted, accepted, returned, corrected; results brought up to date at the end of every
/// day on which something happened; editions compiled, released and published in between.
/// </summary>
internal sealed class DemoHistory(
    DatabaseConnection db, PlanSeed plan, DemoPeople people, DemoCalendar calendar, DemoIndicators indicators, ReportLibrary reports)
{
    private readonly Dictionary<(int Indicator, string Period), MeasurementCase> _cases = [];

    private ILookup<int, IndicatorVersion> _versions = Enumerable.Empty<IndicatorVersion>().ToLookup(version => version.IndicatorId);

    public async Task ReplayAsync()
    {
        _versions = (await InputQueries.ReadAsync(db, plan.PlanId, null, DateTimeOffset.MaxValue.AddYears(-1))).Versions;
        var sittings = SeedFiles.Read<SittingsDocument>("demo", "submissions.json");
        var editions = new DemoEditions(db, people, reports);
        foreach (var day in DemoSteps.All(indicators.Written, sittings, calendar).GroupBy(step => step.At.UtcDateTime.Date))
        {
            await editions.PublishUntilAsync(day.First().At);
            foreach (var step in day)
            {
                await TakeAsync(step, sittings.AcceptedBy);
            }

            await Recalculation.IndicatorsAsync(db, plan.PlanId, day.Select(step => step.IndicatorId).ToHashSet(), day.Max(step => step.At));
        }

        await editions.PublishUntilAsync(DateTimeOffset.MaxValue);
    }

    private async Task TakeAsync(DemoStep step, string reviewer)
    {
        var actor = step.State is SubmissionState.Draft or SubmissionState.Submitted ? people.HeadOf(step.Unit) : people.Actor(reviewer);
        var measurement = _cases.GetValueOrDefault((step.IndicatorId, step.Period)) ?? NewCase(step);
        var revision = step.State switch
        {
            SubmissionState.Draft or SubmissionState.Submitted => MeasurementSteps.Answer(measurement, Given(step), actor, step.At) with { State = step.State },
            SubmissionState.Returned => MeasurementSteps.Next(measurement, step.State, actor, step.At) with { Reason = step.Answer!.ReturnComment },
            _ => MeasurementSteps.Next(measurement, step.State, actor, step.At),
        };
        var after = await MeasurementSteps.RecordAsync(db, measurement, revision, actor);
        _cases[(step.IndicatorId, step.Period)] = after ?? throw new InvalidOperationException($"{measurement.Name} was changed by somebody else while the seed was written.");
        if (step.State == SubmissionState.Submitted)
        {
            await db.ExecuteAsync(DemoSeedStore.Part, step.Parts.Select(part => new
            {
                RevisionId = after.Pending!.Id,
                DimensionId = plan.RegionDimension,
                MemberId = plan.Regions.TryGetValue(part.Key, out var region) ? region : (int?)null,
                part.Value,
            }));
        }
    }

    private MeasurementCase NewCase(DemoStep step)
    {
        var period = calendar.Period(step.Period);
        var definition = _versions[step.IndicatorId].Last(version => version.EffectiveFrom <= period.AsAt);
        return new MeasurementCase
        {
            IndicatorCode = step.IndicatorCode,
            Definition = definition,
            Period = period.For(definition.UnitId, calendar.Exceptions),
            Zone = calendar.Zone,
        };
    }

    private static Submission Given(DemoStep step) => new()
    {
        IndicatorCode = step.IndicatorCode,
        PeriodCode = step.Period,
        Value = step.Answer!.Value,
        Numerator = step.Answer.Numerator,
        Denominator = step.Answer.Denominator,
        Forecast = step.Forecast,
        Narrative = step.Answer.Narrative,
        NotAvailableReason = step.Answer.NotAvailableReason,
        PromisedFor = step.Answer.PromisedFor,
        Comment = step.Answer.Comment,
        Reason = step.Answer.Reason,
    };
}
