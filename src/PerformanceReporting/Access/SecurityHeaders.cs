namespace PerformanceReporting.Access;

/// <summary>What every answer tells the browser not to allow. No script, style, image or font from elsewhere, none inline.</summary>
internal static class SecurityHeaders
{
    private static readonly HeaderPolicyCollection Policies = new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddFrameOptionsDeny()
        .AddReferrerPolicyNoReferrer()
        .AddStrictTransportSecurityMaxAge()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        .AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddScriptSrc().Self();
            policy.AddStyleSrc().Self();
            policy.AddImgSrc().Self().Data();
            policy.AddFontSrc().Self();
            policy.AddConnectSrc().Self();
            policy.AddFormAction().Self();
            policy.AddFrameAncestors().None();
            policy.AddBaseUri().None();
        });

    public static IApplicationBuilder UseAccessHeaders(this IApplicationBuilder app) => app.UseSecurityHeaders(Policies);
}
