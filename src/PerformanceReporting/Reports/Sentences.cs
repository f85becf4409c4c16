using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>What the figures of an edition say, in sentences that are computed from them and claim nothing else.</summary>
internal static class Sentences
{
    /// <summary>What the report says before all else: of the section that its definition puts first.</summary>
    public static string Headline(EditionContents contents, ReportLanguage language) =>
        contents.Definition.Sections.FirstOrDefault(section => section is not (ReportSection.Cover or ReportSection.Contents)) switch
        {
            ReportSection.Approval => OfProposals(contents, language),
            ReportSection.CostingPlan => CostSentences.Ahead(contents, language) ?? Finding(contents, language),
            _ => Finding(contents, language),
        };

    /// <summary>How many definitions are put forward for approval.</summary>
    public static string OfProposals(EditionContents contents, ReportLanguage language) =>
        language.Texts.Count("Approval.Count", contents.Proposals.Count(line => line.ApprovedOn is null), contents.Indicators.Count());

    /// <summary>The finding: <c>53 of 83 indicators are on track; Digital Customs is furthest behind</c>.</summary>
    public static string Finding(EditionContents contents, ReportLanguage language)
    {
        var texts = language.Texts;
        if (contents.Plan is not { DueCount: { } due and > 0, OnTrackCount: { } onTrack })
        {
            return texts["Finding.NothingDue"];
        }

        var finding = onTrack == due ? texts["Finding.All", due] : texts.Count("Finding.OnTrack", onTrack, due);
        return contents.FurthestBehind is { } behind ? texts["Finding.Behind", finding, language.Of(behind.Line.GoalShortTitle)] : finding;
    }

    /// <summary>Which plan, which date, which values.</summary>
    public static string Subtitle(EditionContents contents, ReportLanguage language)
    {
        var texts = language.Texts;
        string[] sentences =
        [
            texts["Subtitle", language.Of(contents.Plan.PlanTitle), language.Figures.Day(contents.AsAt)],
            texts[contents.Definition.Provisional is ProvisionalValues.Marked ? "WithSubmitted" : "Accepted"],
            .. contents.Session.IsIllustrative ? new[] { texts["Illustrative"] } : [],
        ];
        return string.Join(' ', sentences);
    }

    /// <summary>A goal in one sentence: how many are on track, achievement, trend, completeness.</summary>
    public static string OfGoal(ReportLine goal, ReportLanguage language)
    {
        var (texts, due) = (language.Texts, goal.DueCount ?? 0);
        if (due == 0)
        {
            return texts["Finding.NothingDue"] + ".";
        }

        string[] parts =
        [
            texts.Count("GoalFinding", goal.OnTrackCount ?? 0, due),
            texts["GoalAchievement", language.Figures.Share(goal.Achievement)],
            .. goal.Trend is { } trend ? new[] { language.Words.Of(trend) } : [],
            texts["GoalDataIn", goal.DataInCount, due],
        ];
        return string.Join(", ", parts) + ".";
    }

    /// <summary>Why an indicator that was due has no data: in its unit's words where it gave any.</summary>
    public static string WhyMissing(ReportLine line, ReportLanguage language) => line switch
    {
        { MissingReason: { } reason } => reason,
        _ when line.HasMark(ReportMarks.Submitted) => language.Texts["Missing.Submitted"],
        _ when line.HasMark(ReportMarks.Returned) => language.Texts["Missing.Returned"],
        { MeasurementRevisionId: not null } => language.Texts["Missing.Partial"],
        _ => language.Texts["Missing.NoAnswer"],
    };

    /// <summary>The marks of a line in words, and what must be read with its achievement.</summary>
    public static string Marks(ReportLine line, ReportLanguage language) =>
        string.Join("; ", line.Marks.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(mark => language.Texts[$"Mark.{mark}"]));
}
