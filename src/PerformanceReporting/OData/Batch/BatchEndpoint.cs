using Microsoft.Extensions.Options;

namespace PerformanceReporting.OData.Batch;

/// <summary>
/// <c>$batch</c>: several requests in one (OData 4.01, Protocol 11.7). Excel and Power BI send an address so that is too long
/// for a GET.
/// </summary>
internal static class BatchEndpoint
{
    public const string Path = "$batch";

    public static async Task AnswerAsync(HttpContext http, Feed feed, IOptions<FeedOptions> options, ILoggerFactory logs)
    {
        try
        {
            await PageToken.RequireAsync(http);
            var root = ODataAsk.RootOf(http.Request);
            var parts = await BatchReading.ReadAsync(http.Request, feed.Model, root, http.RequestAborted);
            ProtocolVersion.Of(http.Request);
            Isolation.Refuse(http.Request);
            await RunAsync(http, parts, root, new BatchRun(http, root, options.Value.TimeLimit, logs.CreateLogger(typeof(BatchEndpoint))));
        }
        catch (Exception failure) when (!http.Response.HasStarted && ODataError.For(failure) is { } error)
        {
            await error.WriteAsync(http.Response);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening; what was done stays done.
        }
    }

    private static async Task RunAsync(HttpContext http, IReadOnlyList<BatchPart> parts, string root, BatchRun run)
    {
        var preferences = Preferences.Of(http.Request);
        preferences.Apply("continue-on-error");
        await using var writing = await BatchWriting.StartAsync(http, root);
        var refused = parts.Where(part => part.Group is not null).GroupBy(part => part.Group).Where(set => set.Count() > 1).Select(set => set.Key).ToHashSet();
        var told = new HashSet<string?>();
        foreach (var part in parts)
        {
            if (refused.Contains(part.Group) && !told.Add(part.Group) && !BatchFormat.IsJson(http.Response.ContentType))
            {
                // In a multipart answer one error stands for the whole set.
                continue;
            }

            var answer = refused.Contains(part.Group) ? await run.RefuseSetAsync(part) : await run.AnswerAsync(part);
            await writing.WriteAsync(part, answer, http.RequestAborted);
            if (answer.StatusCode >= StatusCodes.Status400BadRequest && !preferences.ContinuesOnError)
            {
                break;
            }
        }

        await writing.EndAsync();
    }
}
