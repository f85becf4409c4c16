using System.Globalization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using PerformanceReporting.Access;
using PerformanceReporting.Results;

namespace PerformanceReporting.Shared;

/// <summary>The languages of the pages, and how a request's is found.</summary>
internal static class Languages
{
    /// <summary>Two-letter codes; the first is the one that everything falls back to.</summary>
    public static readonly IReadOnlyList<string> Known = ["en", "fr"];

    /// <summary>The language that this request is answered in.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>A language's own name for itself.</summary>
    public static string NameOf(string language) => language == "fr" ? "Français" : "English";

    /// <summary>Words, figures and texts in the request's language: the cookie's, else the person's, else the browser's.</summary>
    public static IServiceCollection AddLanguages(this IServiceCollection services) =>
        services
            .AddLocalization()
            .AddScoped(_ => Words.In(Current))
            .AddScoped(_ => Figures.In(Current))
            .Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All))
            .Configure<RequestLocalizationOptions>(options =>
            {
                options.SetDefaultCulture(Known[0]).AddSupportedCultures([.. Known]).AddSupportedUICultures([.. Known]);
                options.RequestCultureProviders =
                [
                    new CookieRequestCultureProvider(),
                    new PersonLanguage(),
                    new AcceptLanguageHeaderRequestCultureProvider(),
                ];
            });

    /// <summary>The language that the person's record names.</summary>
    private sealed class PersonLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
            Task.FromResult(httpContext.RequestServices.GetRequiredService<CurrentUser>() is { IsSignedIn: true } person
                ? new ProviderCultureResult(person.Language)
                : null);
    }
}
