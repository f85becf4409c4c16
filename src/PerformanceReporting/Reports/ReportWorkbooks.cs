using System.Globalization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Hands out editions as workbooks.</summary>
internal sealed class ReportWorkbooks(Database database, EditionReader editions)
{
    /// <summary>The media type of an Excel workbook.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>An edition as a workbook in a language, with the name of its file; null when there is no such edition.</summary>
    public async Task<(string FileName, byte[] Content)?> WriteAsync(
        string reportCode, string sessionCode, int? number, string language, CancellationToken cancellation = default)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await editions.ReadAsync(db, reportCode, sessionCode, number, cancellation) is { } contents
            ? (FileName(contents.Edition, language), WorkbookWriter.Write(contents, contents.In(language) ?? await ReportLanguage.ReadAsync(db, language, cancellation)))
            : null;
    }

    /// <summary><c>policy-commission-PC80-edition-1-en.xlsx</c>.</summary>
    public static string FileName(ReportEdition edition, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{edition.ReportCode}-{edition.SessionCode}-edition-{edition.Number}-{language}.xlsx");
}
