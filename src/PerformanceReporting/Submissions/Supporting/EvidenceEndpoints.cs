using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Supporting;

/// <summary>Files that support values, to be saved and never shown by the browser, for those who see the value.</summary>
internal static class EvidenceEndpoints
{
    public static IEndpointConventionBuilder MapEvidence(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/evidence/{id:int}", DownloadAsync).RequireAuthorization(nameof(Permission.ReadFigures));

    private static async Task<Results<FileContentHttpResult, NotFound>> DownloadAsync(
        int id, HttpResponse response, CurrentUser user, Database database, PlanClock clock, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (await EvidenceStore.FindAsync(db, id, cancellation) is not { Kind: EvidenceKind.File } evidence
            || !await ValueSight.SeesAsync(db, user, evidence, clock.Now, cancellation)
            || await EvidenceStore.ContentAsync(db, id, cancellation) is not { } content)
        {
            return TypedResults.NotFound();
        }

        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers[HeaderNames.CacheControl] = "private, no-store";
        return TypedResults.File(content, evidence.ContentType, evidence.Name);
    }
}
