namespace PerformanceReporting.Tests.Support;

/// <summary>The checked-out files: what tests about the sources read.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj", ".git", "TestResults", "artifacts"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>The files below a folder, as paths relative to the root with forward slashes, without what a build leaves.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern = "*") =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Intersect(Built).Any())
            .Order(StringComparer.Ordinal),
    ];

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PerformanceReporting.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run below the folder that holds PerformanceReporting.sln.");
        }

        return folder.FullName;
    }
}
