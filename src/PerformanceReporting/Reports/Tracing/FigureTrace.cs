using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Reports.Tracing;

/// <summary>A printed figure with everything that it rests on.</summary>
internal sealed record FigureTrace
{
    public required ReportLine Line { get; init; }

    /// <summary>The edition that froze it.</summary>
    public required EditionContents Contents { get; init; }

    /// <summary>Every edition that prints it and that the reader may see, the holder among them.</summary>
    public required IReadOnlyList<ReportEdition> Editions { get; init; }

    /// <summary>Whether the frozen figures are still those that were sealed.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>The same figure as the rules give it now; null where the plan no longer has it.</summary>
    public required ReportLine? Now { get; init; }

    /// <summary>What was submitted, as far as the reader may see it, the latest first; none for a roll-up.</summary>
    public IReadOnlyList<TracedRevision> Revisions { get; init; } = [];

    /// <summary>What supports the values, as far as it stands.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What a roll-up is the mean of: the frozen figures just below it.</summary>
    public IReadOnlyList<ReportLine> Members { get; init; } = [];

    /// <summary>What is another now than it was printed; nothing for a figure that still stands.</summary>
    public IReadOnlyList<FigureChange> Changes => Now is null ? [] : FigureChange.Between(Line, Now);

    public bool StillStands => IsSealed && Now is not null && Changes.Count == 0;
}
