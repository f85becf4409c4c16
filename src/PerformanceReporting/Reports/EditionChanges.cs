using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// What differs between an edition and the one that its body saw before: both are frozen, so it follows from them alone
/// and is the same whenever it is asked for. Pure.
/// </summary>
internal sealed class EditionChanges
{
    private readonly Dictionary<(string Indicator, string Period), ReportLine> _now;

    private EditionChanges(EditionContents now, EditionContents before)
    {
        Before = before;
        _now = Indicators(now.Lines).ToDictionary(line => (line.IndicatorCode!, line.PeriodCode));
        var last = Indicators(before.Lines).ToDictionary(line => (line.IndicatorCode!, line.PeriodCode));
        var lastByIndicator = before.Indicators.ToDictionary(indicator => indicator.Line.IndicatorCode!, indicator => indicator.Line);
        var pairs = now.Indicators
            .Where(indicator => lastByIndicator.ContainsKey(indicator.Line.IndicatorCode!))
            .Select(indicator => new LinePair(lastByIndicator[indicator.Line.IndicatorCode!], indicator.Line))
            .ToList();
        Movers = [.. pairs.Where(IsMoved).OrderByDescending(pair => pair.Now.Status).ThenBy(pair => pair.Now.Achievement ?? 0)];
        Definitions = [.. pairs.Where(pair => pair.Before.VersionNumber != pair.Now.VersionNumber)];
        Revised =
        [
            .. from key in last.Keys
               where _now.ContainsKey(key)
               let pair = new LinePair(last[key], _now[key])
               where pair.Before.Actual is not null && pair.Before.Actual != pair.Now.Actual
               orderby pair.Now.Ordinal
               select pair,
        ];
        Promises = [.. Indicators(before.Lines).Where(line => line.PromisedFor is not null && line.Actual is null).Select(line => Promise(line, now))];
    }

    /// <summary>The edition that the body saw before.</summary>
    public EditionContents Before { get; }

    /// <summary>Indicators that are now on track, at risk or off track, and were another of these; the worst first.</summary>
    public IReadOnlyList<LinePair> Movers { get; }

    /// <summary>Values of the same indicator and period that are not what was printed.</summary>
    public IReadOnlyList<LinePair> Revised { get; }

    /// <summary>Indicators whose definition in force is another one.</summary>
    public IReadOnlyList<LinePair> Definitions { get; }

    /// <summary>What was missing and promised, and what became of it.</summary>
    public IReadOnlyList<PromiseKept> Promises { get; }

    /// <summary>Null for a report's first edition.</summary>
    public static EditionChanges? Of(EditionContents contents) =>
        contents.Previous is { } before ? new(contents, before) : null;

    private static IEnumerable<ReportLine> Indicators(IEnumerable<ReportLine> lines) => lines.Where(line => line.Scope is LineScope.Indicator);

    private static bool IsMoved(LinePair pair) => IsJudged(pair.Before) && IsJudged(pair.Now) && pair.Before.Status != pair.Now.Status;

    private static bool IsJudged(ReportLine line) => line.Status is Status.OnTrack or Status.AtRisk or Status.OffTrack;

    private PromiseKept Promise(ReportLine promised, EditionContents now)
    {
        var line = _now.GetValueOrDefault((promised.IndicatorCode!, promised.PeriodCode));
        var cutOff = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now.Edition.CutOffAt, now.Session.Zone).DateTime);
        return new(promised, line, line switch
        {
            { Actual: not null } => PromiseState.Kept,
            _ when promised.PromisedFor <= cutOff => PromiseState.Broken,
            _ => PromiseState.Open,
        });
    }
}

/// <summary>The same figure in the edition before and in this one.</summary>
internal sealed record LinePair(ReportLine Before, ReportLine Now);

/// <summary>A value that was missing and promised, the line that it has now, and what became of the promise.</summary>
internal sealed record PromiseKept(ReportLine Promised, ReportLine? Now, PromiseState State);

internal enum PromiseState
{
    /// <summary>The value is there.</summary>
    Kept,

    /// <summary>The promised day passed before the cut-off, and the value is still missing.</summary>
    Broken,

    /// <summary>The promised day has not come.</summary>
    Open,
}
