namespace PerformanceReporting.Indicators;

/// <summary>
/// Refuses definitions whose results could not be computed or would mean nothing. Every rule is asked, so that one
/// reading mends all. Source: Reporting rules, "Definitions that make sense".
/// </summary>
internal static class DefinitionRules
{
    private static readonly Func<DefinitionDraft, IEnumerable<DefinitionProblem>>[] All =
    [
        NarrativeIsNeverScored,
        MeasureIsStated,
        SumGoesWithFlow,
        DeadlineIsMet,
        ProgressNeedsStockWithBaseline,
        MilestoneHasStages,
        TargetRules.MaintainHasBounds,
        TargetRules.TargetHasValue,
        TargetRules.SpanIsInOrder,
    ];

    /// <summary>All problems, in the order of the rules; none when the definition makes sense.</summary>
    public static IReadOnlyList<DefinitionProblem> Check(DefinitionDraft draft) =>
        [.. All.SelectMany(rule => rule(draft))];

    private static IEnumerable<DefinitionProblem> NarrativeIsNeverScored(DefinitionDraft draft)
    {
        if (draft.Version.MeasureType is not MeasureType.Narrative)
        {
            yield break;
        }

        foreach (var (field, isStated) in Measure(draft.Version))
        {
            if (isStated)
            {
                yield return new(nameof(NarrativeIsNeverScored), field, $"A narrative is never scored: leave {Spoken(field)} empty.");
            }
        }

        if (draft.Targets.Count > 0)
        {
            yield return new(nameof(NarrativeIsNeverScored), nameof(Target), "A narrative is never scored: remove its targets.");
        }
    }

    private static IEnumerable<DefinitionProblem> MeasureIsStated(DefinitionDraft draft) =>
        from measure in Measure(draft.Version)
        where draft.Version.MeasureType is not MeasureType.Narrative && !measure.IsStated
        select new DefinitionProblem(nameof(MeasureIsStated), measure.Field, $"State {Spoken(measure.Field)}: it is never assumed.");

    private static IEnumerable<DefinitionProblem> SumGoesWithFlow(DefinitionDraft draft)
    {
        if (draft.Version is { Aggregation: Aggregation.Sum, IsFlow: false, IsDeadline: false, Coverage: not null, MeasureType: not MeasureType.Narrative } version)
        {
            yield return new(nameof(SumGoesWithFlow), nameof(version.Aggregation), version.Coverage is Coverage.Moment
                ? "Values at a moment cannot be added: choose latest or average, or let a value cover the period or the plan year to date."
                : "Only numbers and amounts of money can be added: choose average or latest.");
        }
    }

    // Yes/no and milestone with moment, latest, level, increase.
    private static IEnumerable<DefinitionProblem> DeadlineIsMet(DefinitionDraft draft)
    {
        var version = draft.Version;
        (string Field, bool IsOther, string Cure)[] fields =
        [
            (nameof(version.Coverage), version.Coverage is not (null or Coverage.Moment), "choose a moment"),
            (nameof(version.Aggregation), version.Aggregation is not (null or Aggregation.Latest), "choose latest"),
            (nameof(version.Method), version.Method is not (null or Method.Level), "choose level"),
            (nameof(version.Direction), version.Direction is not (null or Direction.Increase), "choose increase"),
        ];
        return from field in fields
               where version.IsDeadline && field.IsOther
               select new DefinitionProblem(nameof(DeadlineIsMet), field.Field, $"A yes/no or milestone is reached or not yet reached: {field.Cure}.");
    }

    private static IEnumerable<DefinitionProblem> ProgressNeedsStockWithBaseline(DefinitionDraft draft)
    {
        if (draft.Version is not { Method: Method.Progress, IsDeadline: false, MeasureType: not MeasureType.Narrative } version)
        {
            yield break;
        }

        if (!version.IsStock)
        {
            yield return new(nameof(ProgressNeedsStockWithBaseline), nameof(version.Method), "Progress is measured on a number, currency, percentage or ratio at a moment, aggregation latest: choose these, or the method level.");
        }

        if (version.Direction is Direction.Maintain)
        {
            yield return new(nameof(ProgressNeedsStockWithBaseline), nameof(version.Method), "What is to be maintained is not meant to move: choose the method level.");
        }

        if (draft.Baselines.Count == 0)
        {
            yield return new(nameof(ProgressNeedsStockWithBaseline), nameof(Baseline), "Progress is measured from a baseline: add one, or choose the method level.");
        }
    }

    private static IEnumerable<DefinitionProblem> MilestoneHasStages(DefinitionDraft draft)
    {
        if (draft.Version.MeasureType is not MeasureType.Milestone)
        {
            if (draft.Stages.Count > 0)
            {
                yield return new(nameof(MilestoneHasStages), nameof(MilestoneStage), "Stages go with a milestone: remove them, or choose that measure type.");
            }

            yield break;
        }

        if (draft.Stages.Count == 0)
        {
            yield return new(nameof(MilestoneHasStages), nameof(MilestoneStage), "Name the stages of the milestone in their order, each with its percentage.");
        }

        var percentages = draft.Stages.OrderBy(s => s.Ordinal).Select(s => s.Percentage).ToList();
        if (percentages.Exists(p => p is < 0 or > 100) || percentages.Zip(percentages.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return new(nameof(MilestoneHasStages), nameof(MilestoneStage.Percentage), "Let the percentages rise from stage to stage, between 0 and 100.");
        }
    }

    private static (string Field, bool IsStated)[] Measure(IndicatorVersion version) =>
    [
        (nameof(version.Direction), version.Direction is not null),
        (nameof(version.Coverage), version.Coverage is not null),
        (nameof(version.Aggregation), version.Aggregation is not null),
        (nameof(version.Method), version.Method is not null),
    ];

    private static string Spoken(string field) => field is nameof(IndicatorVersion.Coverage) ? "what a value covers" : "the " + field.ToLowerInvariant();
}
