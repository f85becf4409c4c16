using System.Globalization;
using System.Text;

namespace PerformanceReporting.Submissions.Supporting;

/// <summary>Names of files that can be saved anywhere and deceive nobody.</summary>
internal static class FileName
{
    private const int Longest = 120;

    private static readonly char[] Unsafe = ['<', '>', ':', '"', '/', '\\', '|', '?', '*'];

    /// <summary>The last part of what a browser sent, without what systems forbid and without marks that turn text round, ending as its content does.</summary>
    public static string Safe(string? sent, string extension)
    {
        var name = (sent ?? "").Split('/', '\\')[^1];
        var kept = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormC))
        {
            var isHidden = char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
            kept.Append(isHidden ? "" : Unsafe.Contains(letter) ? "_" : letter.ToString());
        }

        var stem = Path.GetFileNameWithoutExtension(kept.ToString()).Trim(' ', '.');
        stem = stem.Length == 0 ? "file" : stem.Length > Longest ? stem[..Longest].TrimEnd() : stem;
        return stem + extension;
    }
}
