using PerformanceReporting.Indicators;
using PerformanceReporting.Reports;
using PerformanceReporting.Results;

namespace PerformanceReporting.Tests.Reports;

/// <summary>
/// The least edition that shows everything: one goal, one activity, two periods; an indicator on its way, one to be kept
/// within bounds, one without data, and a narrative.
/// </summary>
internal static class SmallEdition
{
    private static readonly DateOnly Now = new(2018, 10, 31);

    private static readonly DateOnly Before = new(2018, 6, 30);

    public static EditionContents Contents(string comment = "Two wait for a vote.", ReportSection[]? sections = null)
    {
        ReportLine[] lines =
        [
            RollUp(LineScope.Plan),
            RollUp(LineScope.Goal),
            RollUp(LineScope.Activity),
            Indicator("5.1-01", Now) with { Actual = 41, Expected = 58, Variance = -17, Achievement = 0.7069m, Status = Status.OffTrack, Trend = Trend.Stable, Comment = comment },
            Indicator("5.1-02", Now) with
            {
                IndicatorTitle = "Availability", UnitOfMeasure = "% of hours", MeasureType = MeasureType.Percentage, Direction = Direction.Maintain,
                TargetValue = null, TargetLower = 99, TargetUpper = 100, BaselineValue = null, BaselineDate = null,
                Actual = 99.25m, ExpectedLower = 99, ExpectedUpper = 100, Variance = 0, Achievement = 1, Status = Status.OnTrack, Trend = Trend.Improving, Marks = "revised",
            },
            Indicator("5.1-03", Now) with
            {
                IndicatorTitle = "Agencies surveyed", Expected = 12, Status = Status.NoData, MissingReason = "The survey runs late.", PromisedFor = new(2018, 12, 10), MeasurementRevisionId = 1,
            },
            Indicator("5.1-04", Now) with
            {
                IndicatorTitle = "What Members did", UnitOfMeasure = "", MeasureType = MeasureType.Narrative, Direction = null, Coverage = null, Aggregation = null, Method = null,
                TargetSpan = null, TargetDate = null, TargetValue = null, BaselineValue = null, BaselineDate = null, Status = Status.Monitored, Comment = "They began.",
            },
            Indicator("5.1-01", Before) with { Actual = 40, Expected = 52, Variance = -12, Achievement = 0.7692m, Status = Status.AtRisk, Marks = "break" },
        ];
        return EditionContents.Of(Definition(sections ?? Enum.GetValues<ReportSection>()), Session, Edition(lines), [.. Coded(lines)]);
    }

    private static ReportDefinition Definition(ReportSection[] sections) => new()
    {
        Code = "policy-commission",
        Title = new() { En = "Performance report", Fr = "Rapport de performance" },
        Body = "PC",
        Period = new() { Which = ReportPeriodChoice.Session },
        CutOff = new(),
        Provisional = ProvisionalValues.Excluded,
        Sections = sections,
        Schedule = new() { HoursAfterCutOff = 9 },
    };

    private static ReportSession Session { get; } = new()
    {
        Code = "PC80",
        Title = "Policy Commission, 80th session",
        FirstDay = new(2018, 12, 3),
        LastDay = new(2018, 12, 5),
        AsAt = Now,
        CutOffAt = new(2018, 11, 23, 22, 59, 59, TimeSpan.Zero),
        PlanTitle = "Strategic Plan",
        TimeZone = "Europe/Brussels",
        IsIllustrative = true,
    };

    private static ReportEdition Edition(IEnumerable<ReportLine> lines) => new()
    {
        ReportCode = "policy-commission",
        SessionCode = "PC80",
        Number = 1,
        State = EditionState.Draft,
        CutOffAt = Session.CutOffAt,
        CompiledAt = new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero),
        DocumentNumber = "SP0650E1a",
        ContentHash = ContentHash.Of(lines),
    };

    private static IEnumerable<ReportLine> Coded(IEnumerable<ReportLine> lines) =>
        lines.Select((line, index) => line with { Ordinal = index + 1, FigureCode = FigureCodes.Of("PC80", line, Now) });

    private static ReportLine RollUp(LineScope scope) => At(Now, scope) with
    {
        Achievement = 0.569m,
        Status = Status.NoData,
        Trend = Trend.Worsening,
        OnTrackCount = 1,
        AtRiskCount = 0,
        OffTrackCount = 1,
        NoDataCount = 1,
        NotDueCount = 0,
        MonitoredCount = 1,
        DueCount = 3,
        DataInCount = 2,
    };

    private static ReportLine Indicator(string code, DateOnly asAt) => At(asAt, LineScope.Indicator) with
    {
        IndicatorCode = code,
        IndicatorTitle = "Members using the data model",
        VersionNumber = 1,
        Definition = "Those that said so.",
        UnitOfMeasure = "Members",
        MeasureType = MeasureType.Number,
        Direction = Direction.Increase,
        Coverage = Coverage.Moment,
        Aggregation = Aggregation.Latest,
        Method = Method.Level,
        Frequency = Frequency.Period,
        UnitCode = "cf",
        UnitTitle = "Compliance and Facilitation",
        BaselineValue = 12,
        BaselineDate = new(2016, 6, 30),
        TargetSpan = TargetSpan.PlanYear,
        TargetDate = new(2019, 6, 30),
        TargetValue = 70,
        OnTrackFrom = 0.95m,
        AtRiskFrom = 0.75m,
    };

    private static ReportLine At(DateOnly asAt, LineScope scope) => new()
    {
        Scope = scope,
        Basis = Basis.Official,
        PlanCode = "SP",
        PlanTitle = "Strategic Plan",
        PlanYear = asAt == Now ? "2018/2019" : "2017/2018",
        PeriodCode = asAt == Now ? "2018/2019-1" : "2017/2018-3",
        PeriodOrdinal = asAt == Now ? 1 : 3,
        PeriodFirstDay = asAt == Now ? new(2018, 7, 1) : new(2018, 5, 1),
        AsAt = asAt,
        GoalNumber = scope is LineScope.Plan ? null : 5,
        GoalTitle = "Promote Digital Customs",
        GoalShortTitle = "Digital Customs",
        ActivityCode = scope is LineScope.Plan or LineScope.Goal ? null : "5.1",
        ActivityTitle = "Framework for standards",
        ActivityShortTitle = "Standards",
    };
}
