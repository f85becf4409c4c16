namespace PerformanceReporting.Planning;

/// <summary>
/// The plan's own texts in another language than the English they are kept in. What is not translated stays English.
/// </summary>
internal sealed class Translations(IEnumerable<Translation> texts)
{
    private readonly Dictionary<(string SubjectType, int SubjectId, string Field), string> _texts =
        texts.ToDictionary(text => (text.SubjectType, text.SubjectId, text.Field), text => text.Text);

    /// <summary>The texts as they are kept.</summary>
    public static Translations None { get; } = new([]);

    /// <summary>A field's text: <c>Of("StrategicGoal", 5, "ShortTitle", "Digital Customs")</c>.</summary>
    public string Of(string subjectType, int subjectId, string field, string english) =>
        _texts.GetValueOrDefault((subjectType, subjectId, field), english);
}
