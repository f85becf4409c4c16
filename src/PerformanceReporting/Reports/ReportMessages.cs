namespace PerformanceReporting.Reports;

/// <summary>Says in a sentence what became of a step, and where it was refused how to get on.</summary>
internal static class ReportMessages
{
    public static string Of(ReportOutcome outcome, ReportLanguage language)
    {
        var texts = language.Texts;
        return outcome switch
        {
            ReportOutcome.Done { Edition: var done } => texts[done.IsOpen ? "Outcome.Compiled" : $"Outcome.{done.State}", done.Number, done.SessionCode],
            ReportOutcome.UnknownReport unknown => texts["Outcome.UnknownReport", unknown.Code, string.Join(", ", unknown.Known)],
            ReportOutcome.UnknownSession unknown => texts["Outcome.UnknownSession", unknown.Report.Title.In(language.Code), unknown.Code],
            ReportOutcome.NoSessionYet none => texts["Outcome.NoSessionYet", none.Report.Title.In(language.Code)],
            ReportOutcome.TooEarly { Session: var session } => texts["Outcome.TooEarly", session.Code, language.Moment(session.CutOffAt, session.Zone)],
            ReportOutcome.NeedsReason { Latest: var latest } => texts["Outcome.NeedsReason", latest.Number, latest.SessionCode],
            ReportOutcome.NotYetPublished { Latest: var latest } => texts["Outcome.NotYetPublished", latest.Number, latest.SessionCode],
            ReportOutcome.NoEdition none => texts["Outcome.NoEdition", none.SessionCode],
            ReportOutcome.WrongState { Edition: var edition } =>
                texts["Outcome.WrongState", edition.Number, edition.SessionCode, texts[$"EditionState.{edition.State}"].ToLowerInvariant()],
            ReportOutcome.NeedsWhy { Edition: var edition } => texts["Outcome.NeedsWhy", edition.Number, edition.SessionCode],
            ReportOutcome.NeedsSecondPerson { Edition: var edition } => texts["Outcome.NeedsSecondPerson", edition.Number, edition.SessionCode, edition.Releaser],
            ReportOutcome.NeedsText => texts["Outcome.NeedsText"],
            ReportOutcome.TooLong tooLong => texts["Outcome.TooLong", tooLong.Most],
            ReportOutcome.UnknownGoal unknown => texts["Outcome.UnknownGoal", unknown.Number],
            ReportOutcome.TextChanged changed => texts["Outcome.TextChanged", changed.GoalNumber, texts[$"Draft.Language.{changed.Language}"]],
            ReportOutcome.Conflict { Edition: var edition } => texts["Outcome.Conflict", edition.SessionCode],
            ReportOutcome.Begun begun => texts["Outcome.Begun", begun.SessionCode ?? ""],
            ReportOutcome.Standing { Edition: var standing } => texts["Outcome.Standing", standing.Number, standing.SessionCode],
            ReportOutcome.Running { Compilation: var running } =>
                texts["Outcome.Running", running.SessionCode, running.Starter ?? texts["Compiling.System"]],
            ReportOutcome.NotRunning none => texts["Outcome.NotRunning", none.SessionCode],
            ReportOutcome.Cancelled cancelled => texts["Outcome.Cancelled", cancelled.SessionCode],
            ReportOutcome.Failed failed => texts["Outcome.Failed", failed.SessionCode, failed.Reason],
            ReportOutcome.Forbidden { Permission: var permission } => texts[$"Outcome.{permission}"],
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
        };
    }
}
