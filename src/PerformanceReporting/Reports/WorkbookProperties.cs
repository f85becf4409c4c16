using DocumentFormat.OpenXml.Packaging;

namespace PerformanceReporting.Reports;

/// <summary>What a workbook says of itself: the report, its session, when it was compiled; no machine and no person.</summary>
internal static class WorkbookProperties
{
    public static void Set(SpreadsheetDocument document, EditionContents contents, ReportLanguage language)
    {
        var properties = document.PackageProperties;
        properties.Title = contents.Definition.Title.In(language.Code);
        properties.Subject = language.Of(contents.Session.Title);
        properties.Description = Verifying.WorkbookClaim.Of(contents.Edition, language.Code).ToString();
        properties.Language = language.Code;
        properties.Creator = "Performance Reporting";
        properties.LastModifiedBy = properties.Creator;
        properties.Created = contents.Edition.CompiledAt.UtcDateTime;
        properties.Modified = contents.Edition.CompiledAt.UtcDateTime;
    }
}
