using PerformanceReporting.Access;
using PerformanceReporting.Reports.Sections;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Gives editions out as workbooks, and their charts as pictures, to those who may see them.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/{report}/{session}/{number:int}/workbook", WorkbookAsync).RequireAuthorization(nameof(Permission.ReadFigures));
        app.MapGet("/reports/{report}/{session}/{number:int}/charts/{indicator}", ChartAsync).RequireAuthorization(nameof(Permission.ReadFigures));
        app.MapGet("/reports/{session}/workbook", OfSessionAsync).RequireAuthorization(nameof(Permission.ReadFigures));
    }

    // A session's report without its code: that of its body.
    private static async Task<IResult> OfSessionAsync(
        string session, string? language, ReportLibrary library, Database database, ReportWorkbooks workbooks, CurrentUser reader, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        var body = (await SessionQueries.ReadAsync(db, cancellation)).FirstOrDefault(known => known.Code == session)?.BodyCode;
        return library.All.FirstOrDefault(report => report.Body == body) is { } report
            ? await WorkbookAsync(report.Code, session, null, language, database, workbooks, reader, cancellation)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> ChartAsync(
        HttpContext http, string report, string session, int number, string indicator, string? language, string? seal, ChartPictures pictures, CurrentUser reader, CancellationToken cancellation)
    {
        if (await pictures.FindAsync(reader, report, session, number, indicator, Spoken(language), seal, cancellation) is not { } png)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return TypedResults.Bytes(png, "image/png");
    }

    private static async Task<IResult> WorkbookAsync(
        string report, string session, int? number, string? language, Database database, ReportWorkbooks workbooks, CurrentUser reader, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await EditionAccess.FindAsync(db, reader, report, session, number, cancellation) is { } edition
            && await workbooks.WriteAsync(report, session, edition.Number, Spoken(language), cancellation) is var (name, content)
                ? TypedResults.File(content, ReportWorkbooks.MediaType, name)
                : TypedResults.NotFound();
    }

    private static string Spoken(string? asked) => asked is not null && ReportLanguage.Known.Contains(asked) ? asked : Languages.Current;
}
