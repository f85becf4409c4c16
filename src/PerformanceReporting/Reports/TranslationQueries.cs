using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Reads the plan's texts in another language by their English: frozen lines keep the English of their cut-off, and a
/// translation of what a text has become since does not fit them.
/// </summary>
internal static class TranslationQueries
{
    private const string Texts =
        """
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   StrategicPlan x on x.Id = t.SubjectId
        where  t.SubjectType = 'StrategicPlan'
        and    t.Field = 'Title'
        and    t.Language = @Language
        union
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   StrategicGoal x on x.Id = t.SubjectId
        where  t.SubjectType = 'StrategicGoal'
        and    t.Field = 'Title'
        and    t.Language = @Language
        union
        select x.ShortTitle as English, t.Text as Translated
        from   Translation t
        join   StrategicGoal x on x.Id = t.SubjectId
        where  t.SubjectType = 'StrategicGoal'
        and    t.Field = 'ShortTitle'
        and    t.Language = @Language
        union
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   StrategicActivity x on x.Id = t.SubjectId
        where  t.SubjectType = 'StrategicActivity'
        and    t.Field = 'Title'
        and    t.Language = @Language
        union
        select x.ShortTitle as English, t.Text as Translated
        from   Translation t
        join   StrategicActivity x on x.Id = t.SubjectId
        where  t.SubjectType = 'StrategicActivity'
        and    t.Field = 'ShortTitle'
        and    t.Language = @Language
        union
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   IndicatorVersion x on x.Id = t.SubjectId
        where  t.SubjectType = 'IndicatorVersion'
        and    t.Field = 'Title'
        and    t.Language = @Language
        union
        select x.Definition as English, t.Text as Translated
        from   Translation t
        join   IndicatorVersion x on x.Id = t.SubjectId
        where  t.SubjectType = 'IndicatorVersion'
        and    t.Field = 'Definition'
        and    t.Language = @Language
        union
        select x.Reason as English, t.Text as Translated
        from   Translation t
        join   IndicatorVersion x on x.Id = t.SubjectId
        where  t.SubjectType = 'IndicatorVersion'
        and    t.Field = 'Reason'
        and    t.Language = @Language
        and    x.Reason is not null
        union
        select x.UnitOfMeasure as English, t.Text as Translated
        from   Translation t
        join   IndicatorVersion x on x.Id = t.SubjectId
        where  t.SubjectType = 'IndicatorVersion'
        and    t.Field = 'UnitOfMeasure'
        and    t.Language = @Language
        union
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   Unit x on x.Id = t.SubjectId
        where  t.SubjectType = 'Unit'
        and    t.Field = 'Title'
        and    t.Language = @Language
        union
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   FundingSource x on x.Id = t.SubjectId
        where  t.SubjectType = 'FundingSource'
        and    t.Field = 'Title'
        and    t.Language = @Language
        union
        select x.Title as English, t.Text as Translated
        from   Translation t
        join   Session x on x.Id = t.SubjectId
        where  t.SubjectType = 'Session'
        and    t.Field = 'Title'
        and    t.Language = @Language
        """;

    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        DatabaseConnection db, string language, CancellationToken cancellation = default)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in (await db.QueryAsync<Row>(Texts, new { Language = language }, cancellation)).OrderBy(row => row.Translated, StringComparer.Ordinal))
        {
            texts.TryAdd(row.English, row.Translated);
        }

        return texts;
    }

    private sealed record Row
    {
        public string English { get; init; } = "";

        public string Translated { get; init; } = "";
    }
}
