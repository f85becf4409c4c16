using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>What is checked in stands on its own: it names no place outside of itself, and leaves nothing half done.</summary>
public sealed class OwnWords
{
    private static readonly string[] Texts =
        [".cs", ".cshtml", ".csproj", ".props", ".sln", ".json", ".sql", ".md", ".yml", ".css", ".js", ".resx", ".cases", ".txt", ".editorconfig", ".example", "run", "Dockerfile"];

    // Written in two halves, so that this file does not name them either.
    private static readonly string[] Outside = ["../" + "shared", "/" + "work/", "/" + "root/", "/home" + "/", "C:" + "\\"];

    [Fact]
    public void No_file_names_a_place_outside_of_the_repository() =>
        Faults.None(
            from file in CheckedIn()
            from place in Outside
            where Repository.Read(file).Contains(place, StringComparison.Ordinal)
            select $"{file} names {place}: keep what is needed in the repository, and write paths relative to it");

    [Fact]
    public void Nothing_is_left_to_be_done_later() =>
        Faults.None(
            from file in SourceFile.Product
            from mark in (string[])["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "HA" + "CK"]
            where file.Text.Contains(mark, StringComparison.Ordinal)
            select $"{file}: {mark}: do it, or write down in src/decisions.md why not");

    private static IEnumerable<string> CheckedIn() =>
        Repository.Files(".").Where(file => Texts.Any(end => file.EndsWith(end, StringComparison.Ordinal)));
}
