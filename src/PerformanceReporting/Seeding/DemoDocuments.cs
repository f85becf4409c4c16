using PerformanceReporting.Access;
using PerformanceReporting.Indicators;

namespace PerformanceReporting.Seeding;

/// <summary>The shapes of the files of <c>db/seed/demo</c>; their README says what stands in them.</summary>
internal sealed record UnitsDocument(IReadOnlyList<UnitText> Units);

internal sealed record UnitText(string Code, string? Parent, string Title, Dictionary<string, string>? Fr);

internal sealed record PeopleDocument(IReadOnlyList<PersonText> People);

internal sealed record PersonText(string Email, string DisplayName, string Language, IReadOnlyList<RoleText> Roles);

internal sealed record RoleText(Role Role, string? Unit);

internal sealed record PeriodsDocument(IReadOnlyList<PlanYearText> PlanYears, IReadOnlyList<ExceptionText> Exceptions);

internal sealed record PlanYearText(
    string PlanYear, DateTimeOffset DefinitionsRecorded, DateTimeOffset BaselinesRecorded, IReadOnlyList<PeriodText> Periods);

internal sealed record PeriodText(string Code, int Ordinal, DateOnly FirstDay, DateOnly AsAt, DateOnly Opens, DateOnly Due, DateOnly Closes);

internal sealed record ExceptionText(string Period, string Unit, DateOnly Closes, DateTimeOffset Recorded, string RecordedBy, string Reason);

internal sealed record SessionsDocument(IReadOnlyList<SessionText> Sessions, IReadOnlyList<EditionText> Editions);

internal sealed record SessionText(
    string Code, string Body, string Title, DateOnly FirstDay, DateOnly LastDay, DateOnly CutOff, string Round, string Period, Dictionary<string, string>? Fr);

internal sealed record EditionText(
    string Report, string Session, string Document, string AgendaItem, DateTimeOffset Compiled, DateTimeOffset Released, DateTimeOffset Published);

internal sealed record CostsDocument(
    IReadOnlyList<RateText> Rates, IReadOnlyList<CostsRecorded> Recorded, string RecordedBy, IReadOnlyList<CostText> Costs);

internal sealed record RateText(string Source, string PlanYear, decimal Rate);

internal sealed record CostsRecorded(string PlanYear, DateTimeOffset Planned, DateTimeOffset Actual);

internal sealed record CostText(string Activity, string PlanYear, string Source, decimal Planned, decimal? Actual);

internal sealed record GoalIndicators(int Goal, IReadOnlyList<IndicatorText> Indicators);

internal sealed record IndicatorText(
    string Code,
    string Activity,
    string Unit,
    decimal? Weight,
    IReadOnlyList<string>? ContributesTo,
    IReadOnlyList<VersionText> Versions,
    IReadOnlyList<SeriesText> Series,
    Dictionary<string, string>? Comments,
    IReadOnlyList<SubmissionText>? Submissions);

internal sealed record VersionText(
    DateOnly EffectiveFrom,
    string? Reason,
    bool IsSeriesBreak,
    string Title,
    string Definition,
    string? UnitOfMeasure,
    MeasureText Measure,
    Frequency Frequency,
    string DataSource,
    string CollectionMethod,
    string MeansOfVerification,
    IReadOnlyList<StageText>? Stages,
    BaselineText? Baseline,
    IReadOnlyList<TargetText>? Targets,
    ThresholdText? Thresholds,
    Dictionary<string, string>? Fr);

internal sealed record MeasureText(MeasureType MeasureType, Direction? Direction, Coverage? Coverage, Aggregation? Aggregation, Method? Method);

internal sealed record StageText(int Ordinal, decimal Percentage, string Title, Dictionary<string, string>? Fr);

internal sealed record BaselineText(decimal Value, DateOnly MeasuredOn, bool IsProvisional);

/// <summary>A target for a plan year or a period named in <c>Of</c>, or without it for the plan.</summary>
internal sealed record TargetText(TargetSpan Span, string? Of, decimal? Value, decimal? Lower, decimal? Upper, DateTimeOffset? Recorded, string? Reason);

/// <summary>Accepted values of a plan year, one for each of its periods in order.</summary>
internal sealed record SeriesText(
    string PlanYear,
    IReadOnlyList<decimal?>? Values,
    IReadOnlyList<string?>? Narratives,
    IReadOnlyList<decimal?>? Numerators,
    IReadOnlyList<decimal?>? Denominators,
    decimal? Forecast,
    Dictionary<string, IReadOnlyList<decimal?>>? Parts);

/// <summary>What went otherwise than at the unit's sitting.</summary>
internal sealed record SubmissionText(string Period, string State, IReadOnlyList<RevisionText>? Revisions);

internal sealed record RevisionText(
    decimal? Value,
    string? Narrative,
    string? NotAvailableReason,
    DateOnly? PromisedFor,
    decimal? Numerator,
    decimal? Denominator,
    string? Comment,
    string? Reason,
    DateTimeOffset? Drafted,
    DateTimeOffset? Submitted,
    DateTimeOffset? Returned,
    string? ReturnComment,
    DateTimeOffset? Accepted);

internal sealed record SittingsDocument(string AcceptedBy, IReadOnlyList<SittingText> Sittings);

internal sealed record SittingText(string Period, Dictionary<string, UnitSitting> Units);

internal sealed record UnitSitting(DateTimeOffset Submitted, DateTimeOffset Accepted);
