using PerformanceReporting.Storage;

namespace PerformanceReporting.Planning;

/// <summary>Reads the plan's texts in a language.</summary>
internal static class TranslationQueries
{
    private const string InLanguage =
        """
        select t.SubjectType, t.SubjectId, t.Field, t.Text
        from   Translation t
        where  t.Language = @Language
        """;

    /// <param name="db">Where to read.</param>
    /// <param name="language">A two-letter code; English needs no reading.</param>
    /// <param name="cancellation">Gives the reading up.</param>
    public static async Task<Translations> ReadAsync(DatabaseConnection db, string language, CancellationToken cancellation = default) =>
        language == "en" ? Translations.None : new(await db.QueryAsync<Translation>(InLanguage, new { Language = language }, cancellation));
}
