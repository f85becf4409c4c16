namespace PerformanceReporting.Reports.Verifying;

/// <summary>Why a file is not even compared.</summary>
internal enum WorkbookFault
{
    /// <summary>There is nothing in it, or no file was chosen.</summary>
    Empty,

    /// <summary>It is larger than any workbook of a report.</summary>
    TooLarge,

    /// <summary>It is no Excel workbook, or a damaged one.</summary>
    NotAWorkbook,

    /// <summary>It is protected by a password, or of an Excel before 2007: both begin alike.</summary>
    EncryptedOrOld,

    /// <summary>Unpacked it is larger than any workbook of a report.</summary>
    Swollen,

    /// <summary>It holds programs.</summary>
    Macros,

    /// <summary>It draws on other files, or holds them.</summary>
    OtherFiles,
}
