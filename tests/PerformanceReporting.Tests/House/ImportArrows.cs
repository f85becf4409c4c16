using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>Rooms import those of earlier steps, never later ones and not their neighbours in the same step.</summary>
public sealed partial class ImportArrows
{
    private static readonly string[][] Steps =
    [
        ["Query", "Charts"],
        ["Storage"],
        ["Audit"],
        ["Access"],
        ["Planning"],
        ["Indicators"],
        ["Results", "Costing", "Notifications"],
        ["Shared"],
        ["Submissions", "Governance"],
        ["Reports"],
        ["Dashboards", "Following", "OData", "Seeding", "Trail"],
        ["Schedule"],
        ["Commands"],
    ];

    [Fact]
    public void A_room_imports_earlier_rooms_only() =>
        Faults.None(
            from file in SourceFile.Product
            where file.Room is not null
            from imported in Imports(file).Distinct()
            where imported != file.Room && StepOf(imported) >= StepOf(file.Room!)
            select $"{file}: {file.Room} may not import {imported}; turn the arrow round, or move what both need to an earlier room");

    [Fact]
    public void Every_folder_of_the_app_is_a_room_with_a_place_in_the_order() =>
        Faults.None(
            from room in SourceFile.Product.Select(file => file.Room).OfType<string>().Distinct()
            where StepOf(room) < 0
            select $"src/PerformanceReporting/{room} has no place in the order; give it one in {nameof(ImportArrows)}, or its files a room that has");

    [Fact]
    public void A_namespace_is_its_folder() =>
        Faults.None(
            from file in SourceFile.Product
            where file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal)
            let declared = Namespace().Match(file.Code).Groups[1].Value
            where declared.Length > 0 && declared != Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..].Replace('/', '.')
            select $"{file} declares {declared}: a namespace is named as its folder");

    [Fact]
    public void The_compiler_of_queries_knows_nothing_of_the_app() =>
        Faults.None(
            from file in SourceFile.Product
            where file.Path.StartsWith("src/PerformanceReporting.Query/", StringComparison.Ordinal)
            from imported in Imports(file)
            where imported != "Query"
            select $"{file} speaks of {imported}: hand what it needs to the compiler as an argument");

    private static int StepOf(string room) => Array.FindIndex(Steps, step => step.Contains(room));

    private static IEnumerable<string> Imports(SourceFile file) =>
        FullName().Matches(file.Code).Select(match => match.Groups[1].Value).Where(room => StepOf(room) >= 0);

    [GeneratedRegex(@"(?<![\w.])(?:global::)?PerformanceReporting\.(\w+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
