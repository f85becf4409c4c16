using PerformanceReporting.Access;

namespace PerformanceReporting.Reports;

/// <summary>One edition of a report: whose session, how far it has come, and the seal of its figures.</summary>
internal sealed record ReportEdition
{
    public int Id { get; init; }

    public int ReportId { get; init; }

    public string ReportCode { get; init; } = "";

    public int SessionId { get; init; }

    public string SessionCode { get; init; } = "";

    public int ReportingPeriodId { get; init; }

    /// <summary>1 for the first edition for a session.</summary>
    public int Number { get; init; }

    public EditionState State { get; init; }

    /// <summary>What was recorded later does not count: the session's for the first edition, its own moment for a later one.</summary>
    public DateTimeOffset CutOffAt { get; init; }

    public DateTimeOffset CompiledAt { get; init; }

    public int? CompiledBy { get; init; }

    /// <summary>The name of who compiled it; null for the system.</summary>
    public string? Compiler { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public int? ReleasedBy { get; init; }

    public string? Releaser { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public int? PublishedBy { get; init; }

    public string? Publisher { get; init; }

    public string? AgendaItem { get; init; }

    public string? DocumentNumber { get; init; }

    /// <summary>Why there is another edition; null for the first.</summary>
    public string? Reason { get; init; }

    public string DefinitionHash { get; init; } = "";

    public string ContentHash { get; init; } = "";

    /// <summary>Counts its changes, so that two people do not change it unawares of each other.</summary>
    public int Version { get; init; }

    /// <summary>Whether it may still be compiled again.</summary>
    public bool IsOpen => State is EditionState.Draft or EditionState.Commented;

    /// <summary>Whether it needs no other: its figures stay, or are those of the session's cut-off.</summary>
    public bool Stands(DateTimeOffset sessionCutOff) => !IsOpen || Number > 1 || CutOffAt == sessionCutOff;

    /// <summary>Whether a person may see it: published ones are for all, others for those who may preview reports.</summary>
    public bool IsOpenTo(CurrentUser user) => State is EditionState.Published || user.May(Permission.PreviewReports);

    /// <summary>Its short name: <c>PC80</c>, and <c>PC80.2</c> for the second edition for that session.</summary>
    public string Name => Number == 1 ? SessionCode : $"{SessionCode}.{Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
