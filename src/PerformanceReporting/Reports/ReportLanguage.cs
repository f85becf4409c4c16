using System.Globalization;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Everything that a report needs to speak a language: sentences, terms, figures, and the plan's own texts.</summary>
internal sealed class ReportLanguage
{
    private readonly IReadOnlyDictionary<string, string> _translated;

    private ReportLanguage(string code, IReadOnlyDictionary<string, string> translated)
    {
        _translated = translated;
        Code = code;
        Texts = ReportTexts.In(code);
        Words = Words.In(code);
        Figures = Figures.In(code);
    }

    /// <summary>English, which everything is kept in.</summary>
    public static ReportLanguage English { get; } = new("en", new Dictionary<string, string>());

    /// <summary>The languages that reports can be had in, as two-letter codes.</summary>
    public static IReadOnlyList<string> Known { get; } = ["en", "fr"];

    public string Code { get; }

    public ReportTexts Texts { get; }

    public Words Words { get; }

    public Figures Figures { get; }

    /// <summary>A language with texts of the plan by their English.</summary>
    public static ReportLanguage Of(string code, IReadOnlyDictionary<string, string> translated) => new(code, translated);

    /// <summary>A language with the plan's texts as they are translated now.</summary>
    public static async Task<ReportLanguage> ReadAsync(DatabaseConnection db, string code, CancellationToken cancellation = default) =>
        code == English.Code ? English : Of(code, await TranslationQueries.ReadAsync(db, code, cancellation));

    /// <summary>A text of the plan, kept in English; what is not translated, or was another text then, stays English.</summary>
    public string Of(string? english) => english is null ? "" : _translated.GetValueOrDefault(english, english);

    /// <summary>A moment in a plan's time zone: <c>23 November 2018, 23:59 (Europe/Brussels)</c>.</summary>
    public string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return Texts["Moment", Figures.Day(DateOnly.FromDateTime(local.DateTime)), local.ToString("HH:mm", CultureInfo.InvariantCulture), zone.Id];
    }
}
