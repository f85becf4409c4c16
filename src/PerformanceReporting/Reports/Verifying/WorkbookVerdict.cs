namespace PerformanceReporting.Reports.Verifying;

/// <summary>What is to be said of a file that somebody wants verified.</summary>
internal abstract record WorkbookVerdict
{
    private WorkbookVerdict()
    {
    }

    /// <summary>The file is not read.</summary>
    internal sealed record Refused(WorkbookFault Fault) : WorkbookVerdict;

    /// <summary>It names no edition that there is, neither by its properties nor by seal or figure codes.</summary>
    internal sealed record NotFromHere : WorkbookVerdict;

    /// <summary>It says that it is this edition.</summary>
    internal sealed record Found : WorkbookVerdict
    {
        public required WorkbookMatch Match { get; init; }

        /// <summary>The edition as it is now.</summary>
        public required EditionContents Contents { get; init; }

        /// <summary>The step after which the workbook was written.</summary>
        public required EditionStep Step { get; init; }

        /// <summary>A later edition for the same session, if there is one.</summary>
        public ReportEdition? Later { get; init; }

        /// <summary>What differs, the first of it.</summary>
        public IReadOnlyList<WorkbookDifference> Differences { get; init; } = [];

        /// <summary>Whether more differs than is named.</summary>
        public bool HasMore { get; init; }

        /// <summary>Whether what it prints is what the edition froze.</summary>
        public bool IsGenuine => Match is WorkbookMatch.Untouched or WorkbookMatch.SavedAgain;
    }
}

/// <summary>How a workbook compares with the one that its edition gives.</summary>
internal enum WorkbookMatch
{
    /// <summary>Byte for byte the same.</summary>
    Untouched,

    /// <summary>Every figure, text and picture is the same; another program saved the file.</summary>
    SavedAgain,

    /// <summary>Something differs.</summary>
    Altered,

    /// <summary>A draft that was compiled again since, so that what it printed is no longer kept.</summary>
    Replaced,
}
