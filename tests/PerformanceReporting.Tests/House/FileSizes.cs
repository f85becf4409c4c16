using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Small files: half of them under 60 lines, nine in ten under 160, none over 300.</summary>
public sealed class FileSizes(ITestOutputHelper output)
{
    private static readonly string[] Forbidden =
        ["Helpers", "Services", "Managers", "Common", "Utils", "Utilities", "Core", "Extensions", "Models", "Infrastructure", "Misc"];

    private static IReadOnlyList<SourceFile> All { get; } = [.. SourceFile.Product, .. SourceFile.Under("tests", "*.cs")];

    [Fact]
    public void No_file_is_longer_than_a_reader_holds_in_mind() =>
        Faults.None(
            from file in All
            where file.Lines > 300
            select $"{file} has {file.Lines} lines, 300 are the most: it holds more than one idea, give each its file");

    [Theory]
    [InlineData(50, 60)]
    [InlineData(90, 160)]
    public void Most_files_are_short(int percent, int most)
    {
        var sizes = SourceFile.Product.Select(file => file.Lines).Order().ToList();
        var there = sizes[(sizes.Count - 1) * percent / 100];
        output.WriteLine($"{sizes.Count} files: {percent} % have {there} lines or fewer, {most} allowed; the longest has {sizes[^1]}.");

        Assert.True(there <= most, $"{percent} % of the files reach {there} lines, {most} are allowed: part the longest ones.");
    }

    [Fact]
    public void No_folder_is_a_drawer() =>
        Faults.None(
            from folder in (string[])["src", "tests", "db", "reports"]
            where Directory.Exists(Repository.PathOf(folder))
            from file in Repository.Files(folder)
            from name in file.Split('/')[..^1]
            where Forbidden.Contains(name, StringComparer.OrdinalIgnoreCase)
            select $"{file}: no folder is named {name}; put the file into the room of its only caller, or name what it is about");
}
