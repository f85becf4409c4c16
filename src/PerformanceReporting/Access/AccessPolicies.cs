using Microsoft.AspNetCore.Authorization;

namespace PerformanceReporting.Access;

/// <summary>
/// Makes each <see cref="Permission"/> a policy of its name, and closes everything that does not say otherwise: without a
/// policy of its own a page or endpoint, even one that does not exist, needs <see cref="Permission.ReadFigures"/>.
/// </summary>
internal static class AccessPolicies
{
    public static IServiceCollection AddAccessPolicies(this IServiceCollection services) =>
        services
            .AddScoped<IAuthorizationHandler, PermissionHandler>()
            .AddAuthorization(options =>
            {
                foreach (var permission in Enum.GetValues<Permission>())
                {
                    options.AddPolicy(permission.ToString(), Needs(permission));
                }

                options.FallbackPolicy = Needs(Permission.ReadFigures);
            });

    private static AuthorizationPolicy Needs(Permission permission) =>
        new AuthorizationPolicyBuilder().AddRequirements(new Requirement(permission)).Build();

    private sealed record Requirement(Permission Permission) : IAuthorizationRequirement;

    private sealed class PermissionHandler(CurrentUser user) : AuthorizationHandler<Requirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Requirement requirement)
        {
            if (user.May(requirement.Permission))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
