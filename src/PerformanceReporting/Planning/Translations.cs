using PerformanceReporting.Storage;

namespace PerformanceReporting.Planning;

/// <summary>
/// The plan's own texts in another language than the English they are kept in. What is not translated stays English.
/// </summary>
internal sealed class Translations
{
    private const string InLanguage =
        """
        select t.SubjectType, t.SubjectId, t.Field, t.Text
        from   Translation t
        where  t.Language = @Language
        """;

    private readonly Dictionary<(string SubjectType, int SubjectId, string Field), string> _texts;

    private Translations(IEnumerable<Row> rows) =>
        _texts = rows.ToDictionary(row => (row.SubjectType, row.SubjectId, row.Field), row => row.Text);

    /// <summary>The texts as they are kept.</summary>
    public static Translations None { get; } = new([]);

    /// <param name="db">Where to read.</param>
    /// <param name="language">A two-letter code; English needs no reading.</param>
    /// <param name="cancellation">Gives the reading up.</param>
    public static async Task<Translations> ReadAsync(DatabaseConnection db, string language, CancellationToken cancellation = default) =>
        language == "en" ? None : new(await db.QueryAsync<Row>(InLanguage, new { Language = language }, cancellation));

    /// <summary>A field's text: <c>Of("StrategicGoal", 5, "ShortTitle", "Digital Customs")</c>.</summary>
    public string Of(string subjectType, int subjectId, string field, string english) =>
        _texts.GetValueOrDefault((subjectType, subjectId, field), english);

    private sealed record Row
    {
        public string SubjectType { get; init; } = "";

        public int SubjectId { get; init; }

        public string Field { get; init; } = "";

        public string Text { get; init; } = "";
    }
}
