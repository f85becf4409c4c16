namespace PerformanceReporting.Seeding;

/// <summary>The shape of <c>db/seed/strategic-plan.json</c>: the plan as adopted, with French texts where there are any.</summary>
internal sealed record PlanDocument
{
    public required PlanHeader Plan { get; init; }

    public required ThresholdText Thresholds { get; init; }

    /// <summary>The zone in which days end: an IANA name.</summary>
    public required string TimeZone { get; init; }

    public required IReadOnlyList<StatementText> BasicStatements { get; init; }

    public required IReadOnlyList<NamedText> BuildingBlocks { get; init; }

    public required IReadOnlyList<GoalText> Goals { get; init; }

    public required IReadOnlyList<BodyText> Bodies { get; init; }

    public required IReadOnlyList<StepText> PlanningCycle { get; init; }

    public required CostingText Costing { get; init; }

    public required ScanText EnvironmentalScan { get; init; }

    public required RegionsText Regions { get; init; }
}

internal sealed record PlanHeader(string Code, string Title, string FirstYear, string LastYear, Dictionary<string, string>? Fr);

internal sealed record ThresholdText(decimal OnTrack, decimal AtRisk);

internal sealed record StatementText(string Kind, string Text, Dictionary<string, string>? Fr);

/// <summary>Anything with a code and a title.</summary>
internal sealed record NamedText(string Code, string Title, Dictionary<string, string>? Fr);

internal sealed record GoalText(
    int Number, string Title, string ShortTitle, string? Package, string Summary, IReadOnlyList<ActivityText> Activities, Dictionary<string, string>? Fr);

internal sealed record ActivityText(
    string Code, string Title, string ShortTitle, string Summary, IReadOnlyList<string> BuildingBlocks, Dictionary<string, string>? Fr);

internal sealed record BodyText(string Code, string Title, string Kind, string Role, Dictionary<string, string>? Fr);

internal sealed record StepText(int Step, string? Body, int? Month, string Action);

internal sealed record CostingText(IReadOnlyList<NamedText> FundingSources);

internal sealed record ScanText(int Year, string PreparedBy, IReadOnlyList<ScanTheme> Themes);

internal sealed record ScanTheme(string Title, IReadOnlyList<string> Developments);

internal sealed record RegionsText(IReadOnlyList<NamedText> List);
