using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>Keeps the French texts of a seed file; their names there are the columns' names with a small first letter.</summary>
internal static class Translations
{
    public static async Task AddAsync(DatabaseConnection db, string subjectType, int subjectId, Dictionary<string, string>? french)
    {
        foreach (var (field, text) in french ?? [])
        {
            await db.ExecuteAsync(PlanSeedStore.Translation, new
            {
                SubjectType = subjectType,
                SubjectId = subjectId,
                Field = char.ToUpperInvariant(field[0]) + field[1..],
                Language = "fr",
                Text = text,
            });
        }
    }
}
