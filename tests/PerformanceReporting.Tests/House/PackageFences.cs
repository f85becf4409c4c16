using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>A package is known to few files, so that it can be replaced, and so that nobody needs to know it to read the rest.</summary>
public sealed class PackageFences
{
    private const string App = "^src/PerformanceReporting/";

    [Theory]
    [InlineData(@"Microsoft\.(AspNetCore\.)?OData|Microsoft\.Spatial", @"^src/PerformanceReporting\.Query/|" + App + "OData/", "the Query project and the OData room")]
    [InlineData(@"Microsoft\.Data\.(SqlClient|Sqlite)|SQLitePCL|DbUp", App + "Storage/", "Storage")]
    [InlineData(@"Dapper", App + @"(Storage/|Audit/|.*(Store|Queries)\.cs$)", "Storage, Audit, *Store.cs and *Queries.cs")]
    [InlineData(@"ClosedXML|DocumentFormat\.OpenXml", App + @"Reports/.*Workbook\w*\.cs$", "the workbook reader and writer, Reports/*Workbook*.cs")]
    [InlineData(@"ScottPlot|SkiaSharp", App + @"Charts/ChartRenderer\w*(\.\w+)?\.cs$", "Charts/ChartRenderer*.cs")]
    [InlineData(@"Quartz", App + "Schedule/", "the Schedule room")]
    [InlineData(@"MailKit|MimeKit", App + "Notifications/", "the Notifications room")]
    [InlineData(@"System\.CommandLine", App + @"(Commands/|Program\.cs$)", "the Commands room")]
    [InlineData(@"Microsoft\.AspNetCore\.Identity", App + "Access/", "the Access room")]
    public void A_package_stays_behind_its_fence(string package, string allowed, string home) =>
        Faults.None(
            from file in SourceFile.Product
            where !Regex.IsMatch(file.Path, allowed)
            where Regex.IsMatch(file.Code, $@"(?<![\w.""]){package}\.|using (static )?({package})[.;]")
            select $"{file} uses {package.Replace("\\", "", StringComparison.Ordinal)}: only {home} may; ask that room in the product's own words");

    [Fact]
    public void Nothing_is_added_that_the_house_does_without()
    {
        var packages = Repository.Read("Directory.Packages.props");
        foreach (var unwanted in (string[])["MediatR", "AutoMapper", "FluentAssertions", "Moq", "EntityFrameworkCore.SqlServer", "Newtonsoft.Json", "QuestPDF", "EPPlus"])
        {
            Assert.DoesNotContain($"Include=\"{unwanted}\"", packages, StringComparison.OrdinalIgnoreCase);
        }
    }
}
