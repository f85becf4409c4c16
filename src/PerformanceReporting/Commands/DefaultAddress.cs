namespace PerformanceReporting.Commands;

internal static class DefaultAddress
{
    /// <summary>Serves at http://localhost:5080 unless ASPNETCORE_URLS, <c>--urls</c> or a port setting says otherwise.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }
    }
}
