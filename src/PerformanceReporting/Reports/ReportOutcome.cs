using PerformanceReporting.Access;

namespace PerformanceReporting.Reports;

/// <summary>What became of a step in a report's life. <see cref="ReportMessages"/> says it in a sentence.</summary>
internal abstract record ReportOutcome
{
    private ReportOutcome()
    {
    }

    /// <summary>The step was taken.</summary>
    internal sealed record Done(ReportEdition Edition) : ReportOutcome;

    /// <summary>No report has this code.</summary>
    internal sealed record UnknownReport(string Code, IReadOnlyList<string> Known) : ReportOutcome;

    /// <summary>The report's body has no session with this code.</summary>
    internal sealed record UnknownSession(string Code, ReportDefinition Report) : ReportOutcome;

    /// <summary>No session was named, and no cut-off of the report's body has passed.</summary>
    internal sealed record NoSessionYet(ReportDefinition Report) : ReportOutcome;

    /// <summary>The session's cut-off has not passed.</summary>
    internal sealed record TooEarly(ReportSession Session) : ReportOutcome;

    /// <summary>The last edition is published: another one must say why.</summary>
    internal sealed record NeedsReason(ReportEdition Latest) : ReportOutcome;

    /// <summary>The last edition is released and not yet published: it is mended by sending it back, not by another one.</summary>
    internal sealed record NotYetPublished(ReportEdition Latest) : ReportOutcome;

    /// <summary>There is no edition that the step could be taken with.</summary>
    internal sealed record NoEdition(string SessionCode) : ReportOutcome;

    /// <summary>Who sends an edition back says why.</summary>
    internal sealed record NeedsWhy(ReportEdition Edition) : ReportOutcome;

    /// <summary>The installation wants another person to publish than the one who released.</summary>
    internal sealed record NeedsSecondPerson(ReportEdition Edition) : ReportOutcome;

    /// <summary>A comment without words.</summary>
    internal sealed record NeedsText : ReportOutcome;

    /// <summary>A text is longer than can be kept.</summary>
    internal sealed record TooLong(int Most) : ReportOutcome;

    /// <summary>The edition has no goal of this number.</summary>
    internal sealed record UnknownGoal(int Number) : ReportOutcome;

    /// <summary>Somebody else wrote about the goal since the writer looked; what they wrote stands.</summary>
    internal sealed record TextChanged(int GoalNumber, string Language, string Theirs) : ReportOutcome;

    /// <summary>The edition has not come as far as the step needs, or further.</summary>
    internal sealed record WrongState(ReportEdition Edition) : ReportOutcome;

    /// <summary>Somebody else changed the edition at the same time.</summary>
    internal sealed record Conflict(ReportEdition Edition) : ReportOutcome;

    /// <summary>The compiling has begun and goes on.</summary>
    internal sealed record Begun(string? SessionCode) : ReportOutcome;

    /// <summary>There is an edition already, and none was asked for in its place.</summary>
    internal sealed record Standing(ReportEdition Edition) : ReportOutcome;

    /// <summary>Somebody is compiling the report for this session.</summary>
    internal sealed record Running(Compilation Compilation) : ReportOutcome;

    /// <summary>Nobody is compiling a report for this session.</summary>
    internal sealed record NotRunning(string SessionCode) : ReportOutcome;

    /// <summary>The compiling was stopped, or is asked to stop.</summary>
    internal sealed record Cancelled(string SessionCode) : ReportOutcome;

    /// <summary>The compiling came to nothing, for a reason that is none of the asker's.</summary>
    internal sealed record Failed(string SessionCode, string Reason) : ReportOutcome;

    /// <summary>The person's roles do not allow the step.</summary>
    internal sealed record Forbidden(Permission Permission) : ReportOutcome;
}
