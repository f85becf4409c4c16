using System.Text.RegularExpressions;

namespace PerformanceReporting.Tests.Support;

/// <summary>A checked-in source file, as the house rules read it.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>All C# and Razor of the product.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = [.. Under("src", "*.cs"), .. Under("src", "*.cshtml")];

    /// <summary>The text without its comments; each comment leaves its line breaks, so that lines keep their numbers.</summary>
    public string Code => Comment().Replace(Text, match => match.Groups["comment"].Success ? LineBreaks().Replace(match.Value, "") : match.Value);

    public int Lines => Text.Count(letter => letter == '\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>The room of the app that the file stands in; null for the program's own files and for other projects.</summary>
    public string? Room => Path.Split('/') is ["src", "PerformanceReporting", var room, _, ..] ? room : null;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>String literals outside of comments, each with what stands before it on its statement.</summary>
    public IEnumerable<(string Before, string Literal, string Prefix)> Literals
    {
        get
        {
            var code = Code;
            return Literal().Matches(code).Select(match => (
                code[Math.Max(0, match.Index - 80)..match.Index],
                match.Groups["text"].Value,
                match.Groups["prefix"].Value));
        }
    }

    public static IEnumerable<SourceFile> Under(string folder, string pattern) =>
        Repository.Files(folder, pattern).Select(path => new SourceFile(path, Repository.Read(path)));

    public override string ToString() => Path;

    [GeneratedRegex("""(?<text>"{3}.*?"{3}|@?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)')|(?<comment>//[^\n]*|/\*.*?\*/|@\*.*?\*@)""", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?<prefix>[$@]*)(?:"{3,}(?<text>.*?)"{3,}|"(?<text>(?:[^"\\\n]|\\.)*)")""", RegexOptions.Singleline)]
    private static partial Regex Literal();

    [GeneratedRegex("[^\n]+")]
    private static partial Regex LineBreaks();
}
