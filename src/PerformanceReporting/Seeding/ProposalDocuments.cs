namespace PerformanceReporting.Seeding;

/// <summary>The shape of <c>proposals.json</c>: definitions that were put to the Audit Committee and sent back.</summary>
internal sealed record ProposalsDocument(IReadOnlyList<ProposalText> Proposals);

/// <summary>A proposed version: what it leaves out is as in the version in force.</summary>
internal sealed record ProposalText(
    string Indicator,
    DateOnly EffectiveFrom,
    DateTimeOffset Proposed,
    DateTimeOffset Decided,
    string Reason,
    string? Title,
    string? Definition,
    string? UnitOfMeasure,
    string? CollectionMethod,
    string? MeansOfVerification,
    bool IsSeriesBreak,
    Dictionary<string, string>? Fr)
{
    /// <summary>The whole proposed version, over the one in force.</summary>
    public VersionText Over(VersionText current) => current with
    {
        EffectiveFrom = EffectiveFrom,
        Reason = Reason,
        IsSeriesBreak = IsSeriesBreak,
        Title = Title ?? current.Title,
        Definition = Definition ?? current.Definition,
        UnitOfMeasure = UnitOfMeasure ?? current.UnitOfMeasure,
        CollectionMethod = CollectionMethod ?? current.CollectionMethod,
        MeansOfVerification = MeansOfVerification ?? current.MeansOfVerification,
        Fr = Fr,
    };
}
