using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>A frozen edition laid out as readers meet it, on a page and in a workbook alike. All of it comes from its lines.</summary>
internal sealed record EditionContents
{
    public required ReportDefinition Definition { get; init; }

    public required ReportSession Session { get; init; }

    public required ReportEdition Edition { get; init; }

    /// <summary>Every frozen line, in its order.</summary>
    public required IReadOnlyList<ReportLine> Lines { get; init; }

    /// <summary>The plan at the session's period.</summary>
    public required ReportLine Plan { get; init; }

    public required IReadOnlyList<GoalContents> Goals { get; init; }

    /// <summary>The costs known at the cut-off.</summary>
    public IReadOnlyList<CostLine> Costs { get; init; } = [];

    /// <summary>Definitions that were proposed at the cut-off, or approved since the edition before.</summary>
    public IReadOnlyList<ProposalLine> Proposals { get; init; } = [];

    /// <summary>What the office says of the goals.</summary>
    public IReadOnlyList<GoalNarrative> Narratives { get; init; } = [];

    /// <summary>The plan's texts by their English as they were translated when the edition was compiled, for each other language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? Translations { get; init; }

    /// <summary>Where a workbook of it can be verified; null where nothing was set.</summary>
    public string? VerifyAt { get; init; }

    /// <summary>The edition that the body saw before; null for a report's first.</summary>
    public EditionContents? Previous { get; init; }

    /// <summary>The as-at date that the edition speaks of.</summary>
    public DateOnly AsAt => Plan.AsAt;

    /// <summary>The indicators at the session's period.</summary>
    public IEnumerable<IndicatorContents> Indicators => Goals.SelectMany(goal => goal.Indicators);

    /// <summary>Off track, then at risk; in each those first that are furthest behind.</summary>
    public IEnumerable<ReportLine> Concerns =>
        Indicators.Select(indicator => indicator.Line)
            .Where(line => line.Status is Status.OffTrack or Status.AtRisk)
            .OrderByDescending(line => line.Status)
            .ThenBy(line => line.Achievement ?? 0);

    /// <summary>Those that were due and have no data.</summary>
    public IEnumerable<ReportLine> Missing => Indicators.Select(indicator => indicator.Line).Where(line => line.Status is Status.NoData);

    /// <summary>The goal with the lowest achievement; null when none is below 100 %, or all are alike.</summary>
    public GoalContents? FurthestBehind =>
        Goals.Where(goal => goal.Line.Achievement is < 1).MinBy(goal => goal.Line.Achievement) is { } lowest
        && Goals.Any(goal => goal.Line.Achievement > lowest.Line.Achievement)
            ? lowest
            : null;

    /// <summary>A language with the plan's texts as the edition froze them; null where it froze none.</summary>
    public ReportLanguage? In(string language) =>
        language == ReportLanguage.English.Code ? ReportLanguage.English
        : Translations is not null && Translations.TryGetValue(language, out var texts) ? ReportLanguage.Of(language, texts)
        : null;

    /// <summary>What the office says of a goal in a language; null while it says nothing.</summary>
    public string? Narrative(int? goal, string language) =>
        Narratives.FirstOrDefault(narrative => narrative.GoalNumber == goal && narrative.Language == language)?.Text;

    public static EditionContents Of(ReportDefinition definition, ReportSession session, ReportEdition edition, IReadOnlyList<ReportLine> lines)
    {
        var current = lines.Where(line => line.AsAt == session.AsAt).ToLookup(line => line.Scope);
        var activities = current[LineScope.Activity].ToLookup(line => line.GoalNumber);
        var indicators = current[LineScope.Indicator].ToLookup(line => line.ActivityCode);
        var history = lines.Where(line => line.Scope is LineScope.Indicator).OrderBy(line => line.AsAt).ToLookup(line => line.IndicatorCode);
        return new()
        {
            Definition = definition,
            Session = session,
            Edition = edition,
            Lines = lines,
            Plan = current[LineScope.Plan].Single(),
            Goals =
            [
                .. from goal in current[LineScope.Goal]
                   select new GoalContents(goal,
                   [
                       .. from activity in activities[goal.GoalNumber]
                          select new ActivityContents(activity,
                          [
                              .. from indicator in indicators[activity.ActivityCode]
                                 select new IndicatorContents(indicator, [.. history[indicator.IndicatorCode]]),
                          ]),
                   ]),
            ],
        };
    }
}

/// <summary>A goal's roll-up and what is below it.</summary>
internal sealed record GoalContents(ReportLine Line, IReadOnlyList<ActivityContents> Activities)
{
    public IEnumerable<IndicatorContents> Indicators => Activities.SelectMany(activity => activity.Indicators);
}

/// <summary>An activity's roll-up and its indicators.</summary>
internal sealed record ActivityContents(ReportLine Line, IReadOnlyList<IndicatorContents> Indicators);

/// <summary>An indicator at the session's period, and its lines of all periods up to it, the oldest first.</summary>
internal sealed record IndicatorContents(ReportLine Line, IReadOnlyList<ReportLine> History);
