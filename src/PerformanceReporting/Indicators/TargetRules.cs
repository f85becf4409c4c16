namespace PerformanceReporting.Indicators;

/// <summary>
/// The part of the definition rules that looks at its targets. Source: Reporting rules, "Definitions that make sense".
/// </summary>
internal static class TargetRules
{
    public static IEnumerable<DefinitionProblem> MaintainHasBounds(DefinitionDraft draft) =>
        from target in draft.Targets
        where draft.Version.Direction is Direction.Maintain
        from problem in new (bool IsBroken, string Field, string Sentence)[]
        {
            (target.Value is not null, nameof(target.Value), "To maintain is to stay within two bounds: leave the target's value empty."),
            (target.LowerBound is null, nameof(target.LowerBound), "To maintain is to stay within two bounds: set the lower one."),
            (target.UpperBound is null, nameof(target.UpperBound), "To maintain is to stay within two bounds: set the upper one."),
            (target.LowerBound > target.UpperBound, nameof(target.LowerBound), "The lower bound is above the upper one: exchange them."),
        }
        where problem.IsBroken
        select new DefinitionProblem(nameof(MaintainHasBounds), problem.Field, problem.Sentence);

    public static IEnumerable<DefinitionProblem> TargetHasValue(DefinitionDraft draft) =>
        from target in draft.Targets
        where draft.Version is { MeasureType: not MeasureType.Narrative, Direction: not Direction.Maintain }
        from problem in new (bool IsBroken, string Field, string Sentence)[]
        {
            (target.Value is null, nameof(target.Value), "Set the value that is wanted by the end of the span."),
            (target.LowerBound is not null, nameof(target.LowerBound), "Bounds go with maintain: leave the lower one empty."),
            (target.UpperBound is not null, nameof(target.UpperBound), "Bounds go with maintain: leave the upper one empty."),
        }
        where problem.IsBroken
        select new DefinitionProblem(nameof(TargetHasValue), problem.Field, problem.Sentence);

    public static IEnumerable<DefinitionProblem> SpanIsInOrder(DefinitionDraft draft) =>
        from target in draft.Targets
        where target.FirstDay > target.LastDay
        select new DefinitionProblem(nameof(SpanIsInOrder), nameof(target.LastDay), "The span ends before it begins: choose a last day on or after the first.");
}
