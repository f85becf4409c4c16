using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerformanceReporting.Access;

namespace PerformanceReporting.Tests.Access;

/// <summary>
/// Stands where nothing of the program answers, so behind its whole gate: says who the caller is, and with
/// <c>?needs=Permission</c> answers 200 or 403 by that policy.
/// </summary>
internal sealed class Probe : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        app.Run(AnswerAsync);
    };

    private static async Task AnswerAsync(HttpContext context)
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        var policies = context.RequestServices.GetRequiredService<IAuthorizationService>();
        var needs = context.Request.Query["needs"].ToString();
        if (needs.Length > 0 && !(await policies.AuthorizeAsync(context.User, needs)).Succeeded)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await context.Response.WriteAsync(user.Email);
    }
}
