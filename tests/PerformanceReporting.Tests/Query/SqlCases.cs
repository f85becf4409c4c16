using System.Runtime.CompilerServices;

namespace PerformanceReporting.Tests.Query;

/// <summary>
/// A table of cases in a text file: columns parted by an arrow that no query contains, a case going on over lines that
/// begin with blanks, remarks after a hash. With REWRITE_CASES=1 in the environment, columns that a test computes are
/// written back, and the difference is what a reviewer reads.
/// </summary>
internal sealed class SqlCases
{
    private const string Arrow = "⇶";

    private readonly string _path;

    private readonly List<string> _lines;

    private SqlCases(string path)
    {
        _path = path;
        _lines = [.. File.ReadAllLines(path)];
    }

    public static bool Rewrites => Environment.GetEnvironmentVariable("REWRITE_CASES") == "1";

    /// <summary>Opens <c>Cases/NAME.cases</c> beside the test.</summary>
    public static SqlCases Open(string name, [CallerFilePath] string source = "") =>
        new(Path.Combine(Path.GetDirectoryName(source)!, "Cases", name + ".cases"));

    /// <summary>The cases, each as its columns.</summary>
    public IEnumerable<Case> Cases()
    {
        for (var index = 0; index < _lines.Count; index++)
        {
            if (_lines[index].Length == 0 || _lines[index].StartsWith('#'))
            {
                continue;
            }

            var first = index;
            while (index + 1 < _lines.Count && _lines[index + 1].StartsWith(' '))
            {
                index++;
            }

            yield return new Case(
                first, index - first + 1, [.. string.Join(' ', _lines.Skip(first).Take(index - first + 1)).Split(Arrow, StringSplitOptions.TrimEntries)]);
        }
    }

    /// <summary>Puts new columns in the place of those that each case had.</summary>
    public void Rewrite(IEnumerable<(Case Old, IReadOnlyList<string> Columns)> changed)
    {
        foreach (var (old, columns) in changed.OrderByDescending(pair => pair.Old.Line))
        {
            _lines.RemoveRange(old.Line, old.Length);
            _lines.InsertRange(old.Line, columns.Select((column, index) => index == 0 ? column : $"    {Arrow} {column}".TrimEnd()));
        }

        File.WriteAllLines(_path, _lines);
    }

    internal sealed record Case(int Line, int Length, IReadOnlyList<string> Columns)
    {
        public string Query => Columns[0];

        public string Column(int index) => index < Columns.Count ? Columns[index] : "";
    }
}
