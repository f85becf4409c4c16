using PerformanceReporting.Audit;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>The demonstration's indicators: definitions, stages, baselines, targets, thresholds, weights.</summary>
internal sealed class DemoIndicators(DatabaseConnection db, PlanSeed plan, DemoPeople people, DemoCalendar calendar)
{
    // How long before its decision a version is put to the Audit Committee.
    private static readonly TimeSpan PutForward = TimeSpan.FromDays(28);

    private readonly List<(IndicatorText Text, int Id)> _written = [];

    /// <summary>What was written, with its identity.</summary>
    public IReadOnlyList<(IndicatorText Text, int Id)> Written => _written;

    public async Task WriteAsync(Actor import)
    {
        foreach (var indicator in SeedFiles.ReadAll<GoalIndicators>("demo", "indicators").SelectMany(goal => goal.Indicators))
        {
            var id = await db.InsertAsync(DemoSeedStore.Indicator, new { indicator.Code, ActivityId = plan.Activities[indicator.Activity] });
            _written.Add((indicator, id));
            await db.ExecuteAsync(DemoSeedStore.Contribution, (indicator.ContributesTo ?? []).Select(code => new { IndicatorId = id, ActivityId = plan.Activities[code] }));
            foreach (var (index, version) in indicator.Versions.Index())
            {
                await WriteVersionAsync(import, indicator, id, index + 1, version);
            }

            if (indicator.Weight is { } weight)
            {
                await db.ExecuteAsync(DemoSeedStore.Weight, new { IndicatorId = id, Value = weight, RecordedAt = Defined(indicator.Versions[0]) });
            }
        }
    }

    /// <summary>What was put to the Audit Committee and sent back: proposed until its decision, and in force never.</summary>
    public async Task ProposeAsync(Actor import)
    {
        foreach (var proposal in SeedFiles.Read<ProposalsDocument>("demo", "proposals.json").Proposals)
        {
            var (indicator, id) = _written.Single(written => written.Text.Code == proposal.Indicator);
            var before = indicator.Versions.Last(version => version.EffectiveFrom < proposal.EffectiveFrom);
            await ProposeAsync(import, indicator, id, indicator.Versions.ToList().IndexOf(before) + 2, proposal.Over(before), proposal.Proposed, proposal.Decided);
        }
    }

    private async Task ProposeAsync(
        Actor import, IndicatorText indicator, int indicatorId, int number, VersionText version, DateTimeOffset at, DateTimeOffset until)
    {
        var id = await db.InsertAsync(DemoSeedStore.Proposal, Row(indicator, indicatorId, number, version, at, until));
        await Translations.AddAsync(db, "IndicatorVersion", id, version.Fr);
        await AuditTrail.AppendAsync(db, import, at, new AuditEntry
        {
            Action = "Proposed",
            SubjectType = "Indicator",
            SubjectId = indicator.Code,
            After = new { Number = number, version.EffectiveFrom, version.Title, version.Definition, version.Reason },
        });
    }

    private DateTimeOffset Defined(VersionText version) => calendar.YearBeginning(version.EffectiveFrom).DefinitionsRecorded;

    private async Task WriteVersionAsync(Actor import, IndicatorText indicator, int indicatorId, int number, VersionText version)
    {
        var at = Defined(version);
        if (number > 1)
        {
            await ProposeAsync(import, indicator, indicatorId, number, version, at - PutForward, at);
        }

        var id = await db.InsertAsync(DemoSeedStore.Version, Row(indicator, indicatorId, number, version, at, null));
        await Translations.AddAsync(db, "IndicatorVersion", id, version.Fr);
        foreach (var stage in version.Stages ?? [])
        {
            var stageId = await db.InsertAsync(
                DemoSeedStore.Stage,
                new { IndicatorId = indicatorId, VersionNumber = number, stage.Ordinal, stage.Title, stage.Percentage, RecordedAt = at });
            await Translations.AddAsync(db, "MilestoneStage", stageId, stage.Fr);
        }

        if (version.Baseline is { } baseline)
        {
            var measured = calendar.YearBeginning(version.EffectiveFrom).BaselinesRecorded;
            await db.ExecuteAsync(
                DemoSeedStore.Baseline,
                new { IndicatorId = indicatorId, VersionNumber = number, baseline.Value, baseline.MeasuredOn, baseline.IsProvisional, RecordedAt = measured });
        }

        if (version.Thresholds is { } threshold)
        {
            await db.ExecuteAsync(DemoSeedStore.Threshold, new { plan.PlanId, IndicatorId = indicatorId, threshold.OnTrack, threshold.AtRisk, RecordedAt = at });
        }

        await WriteTargetsAsync(indicatorId, number, version);
        await AuditTrail.AppendAsync(db, import, at, new AuditEntry
        {
            Action = "Defined",
            SubjectType = "Indicator",
            SubjectId = indicator.Code,
            After = new { Number = number, version.EffectiveFrom, version.Title, version.Definition, version.Measure, version.Reason },
        });
    }

    private async Task WriteTargetsAsync(int indicatorId, int number, VersionText version)
    {
        foreach (var sameSpan in (version.Targets ?? []).GroupBy(target => (target.Span, target.Of)))
        {
            // A later row for the same span closes the one before it.
            var rows = sameSpan.Select(target => (Text: target, At: RecordedAt(target, version))).OrderBy(row => row.At).ToList();
            foreach (var (index, (target, at)) in rows.Index())
            {
                var (first, last) = DaysOf(target, version);
                await db.ExecuteAsync(DemoSeedStore.Target, new
                {
                    IndicatorId = indicatorId,
                    VersionNumber = number,
                    Span = target.Span.ToString(),
                    FirstDay = first,
                    LastDay = last,
                    target.Value,
                    LowerBound = target.Lower,
                    UpperBound = target.Upper,
                    target.Reason,
                    RecordedAt = at,
                    SupersededAt = index + 1 < rows.Count ? rows[index + 1].At : (DateTimeOffset?)null,
                });
            }
        }
    }

    private DateTimeOffset RecordedAt(TargetText target, VersionText version)
    {
        var year = target.Of is null ? Defined(version) : calendar.Year(target.Of[..9]).DefinitionsRecorded;
        return target.Recorded ?? (year < Defined(version) ? Defined(version) : year);
    }

    /// <summary>An interim target's span begins with the plan year that it leads through.</summary>
    private (DateOnly First, DateOnly Last) DaysOf(TargetText target, VersionText version) => target switch
    {
        { Of: null } => (version.EffectiveFrom, plan.LastDay),
        { Span: TargetSpan.PlanYear } => (PlanYear.Parse(target.Of).FirstDay, PlanYear.Parse(target.Of).LastDay),
        { Span: TargetSpan.Interim } => (calendar.Period(target.Of).PlanYearFirstDay, calendar.Period(target.Of).AsAt),
        _ => (calendar.Period(target.Of).FirstDay, calendar.Period(target.Of).AsAt),
    };

    private object Row(IndicatorText indicator, int indicatorId, int number, VersionText version, DateTimeOffset at, DateTimeOffset? until) => new
    {
        IndicatorId = indicatorId,
        Number = number,
        version.EffectiveFrom,
        version.IsSeriesBreak,
        version.Title,
        version.Definition,
        UnitOfMeasure = version.UnitOfMeasure ?? "",
        MeasureType = version.Measure.MeasureType.ToString(),
        Direction = version.Measure.Direction?.ToString(),
        Coverage = version.Measure.Coverage?.ToString(),
        Aggregation = version.Measure.Aggregation?.ToString(),
        Method = version.Measure.Method?.ToString(),
        Frequency = version.Frequency.ToString(),
        UnitId = people.Unit(indicator.Unit),
        version.DataSource,
        version.CollectionMethod,
        version.MeansOfVerification,
        ApprovedOn = DateOnly.FromDateTime(at.UtcDateTime),
        version.Reason,
        RecordedAt = at,
        SupersededAt = until,
    };
}
