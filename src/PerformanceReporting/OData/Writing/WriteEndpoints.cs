using System.Globalization;
using System.Text.RegularExpressions;
using PerformanceReporting.Access;
using PerformanceReporting.OData.Published;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData.Writing;

/// <summary>
/// The addresses of the feed that change something: measurements and the actions on them. A program comes with a token that
/// may submit; accepting and returning take somebody who has signed in, from a page of ours.
/// </summary>
internal static partial class WriteEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Post, HttpMethods.Patch, HttpMethods.Put, HttpMethods.Delete];

    public static IServiceCollection AddODataWrites(this IServiceCollection services) => services.AddScoped<MeasurementWrites>();

    public static IEndpointConventionBuilder MapODataWrites(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(ODataEndpoints.Prefix + "/{**path}", Methods, AnswerAsync).RequireAuthorization(nameof(Permission.ReadFeed));

    /// <summary>Does what is asked; what stands in its way is thrown, for <see cref="ODataError.For"/> to say.</summary>
    public static async Task ChangeAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await PageToken.RequireAsync(http);
        ProtocolVersion.Of(http.Request);
        Isolation.Refuse(http.Request);
        var (body, text) = await WriteBody.ReadAsync(http.Request, http.RequestAborted);
        var request = new WriteRequest(http.Request, ODataAsk.RootOf(http.Request), body, IdempotencyKey.Of(http.Request, services.GetRequiredService<CurrentUser>().PersonId, text));
        var answer = await WriteAsync(request, services.GetRequiredService<MeasurementWrites>(), http.RequestAborted);
        await answer.SendAsync(http.Response, request.Preferences, http.RequestAborted);
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        try
        {
            await ChangeAsync(http);
        }
        catch (Exception failure) when (!http.Response.HasStarted && ODataError.For(failure) is { } error)
        {
            await error.WriteAsync(http.Response);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening; what was not committed is undone.
        }
    }

    private static Task<WriteAnswer> WriteAsync(WriteRequest request, MeasurementWrites writes, CancellationToken cancellation)
    {
        var path = request.Http.Path.Value![ODataEndpoints.Prefix.Length..].Trim('/');
        var isPost = HttpMethods.IsPost(request.Http.Method);
        if (path == "Measurements" && isPost)
        {
            return writes.CreateAsync(request, cancellation);
        }

        if (Address().Match(path) is not { Success: true } address)
        {
            return Task.FromResult(WriteAnswer.Refused(ODataError.NotAllowed(request.Http)));
        }

        var action = address.Groups["action"].Value;
        var id = address.Groups["id"].Success ? int.Parse(address.Groups["id"].Value, CultureInfo.InvariantCulture) : (int?)null;
        return (id, action) switch
        {
            ({ } one, "") when HttpMethods.IsPatch(request.Http.Method) => writes.UpdateAsync(request, one, cancellation),
            ({ } one, MeasurementActions.Submit or MeasurementActions.Correct or MeasurementActions.Accept or MeasurementActions.Return) when isPost =>
                writes.ActAsync(request, one, action, cancellation),
            (null, MeasurementActions.SubmitValues) when isPost => writes.SubmitValuesAsync(request, cancellation),
            _ => Task.FromResult(WriteAnswer.Refused(ODataError.NotAllowed(request.Http))),
        };
    }

    [GeneratedRegex(@"^Measurements(\((Id=)?(?<id>\d{1,9})\))?(/(PerformanceReporting\.)?(?<action>\w+))?$")]
    private static partial Regex Address();
}
