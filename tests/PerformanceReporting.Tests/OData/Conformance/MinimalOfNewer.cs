using System.Net;
using System.Xml.Linq;
using PerformanceReporting.OData;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.2.1: OData 4.01 Minimal Conformance Level, for reading; its first two clauses are <see cref="Minimal{TEngine}"/> and <see cref="JsonFormat{TEngine}"/>.</summary>
public abstract class MinimalOfNewer<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("Prefer", "odata.maxpagesize=2")]
    [InlineData("Prefer", "maxpagesize=2")]
    public async Task Clause_4_Preferences_bear_the_prefix_or_not(string header, string value) =>
        Assert.Equal(2, (await AnsweredAsync("Units", (header, value))).Rows.Count);

    [Fact]
    public async Task Clause_5_A_version_of_the_schema_is_refused_where_none_is_published() =>
        await RefusedAsync("Units?$schemaversion=7", HttpStatusCode.NotImplemented, "$schemaversion");

    [Theory]
    [InlineData("$filter=Id lt 4&$orderby=Id desc&$select=Id&$top=2&$skip=1&$count=true", "filter=Id lt 4&orderby=Id desc&select=Id&top=2&skip=1&count=true")]
    [InlineData("$expand=Children($select=Id;$top=1)&$search=trade", "expand=Children(select=Id;top=1)&search=trade")]
    [InlineData("$compute=Id mul 2 as Twice&$select=Twice", "compute=Id mul 2 as Twice&select=Twice")]
    [InlineData("$apply=aggregate($count as Rows)", "apply=aggregate($count as Rows)")]
    public async Task Clause_6_Options_bear_the_dollar_sign_or_not(string with, string without) =>
        Assert.Equal((await AnsweredAsync($"Units?{with}")).Body, (await AnsweredAsync($"Units?{without}")).Body);

    [Theory]
    [InlineData("$filter=contains(tolower(Title),'a') and not (Id in (1,2)) or Id div 2 eq 1&$orderby=Id desc", "$FILTER=CONTAINS(ToLower(Title),'a') AND NOT (Id IN (1,2)) OR Id DIV 2 EQ 1&$OrderBy=Id DESC")]
    [InlineData("$filter=Children/any(c:c/Id gt 3)", "$Filter=Children/ANY(c:c/Id GT 3)")]
    [InlineData("$apply=groupby((ParentId),aggregate(Id with sum as Total))", "$Apply=GroupBy((ParentId),Aggregate(Id WITH Sum AS Total))")]
    public async Task Clause_7_Options_operators_and_functions_are_known_in_any_case(string lower, string other) =>
        Assert.Equal((await AnsweredAsync($"Units?{lower}")).Body, (await AnsweredAsync($"Units?{other}")).Body);

    [Fact]
    public async Task Clause_8_Identifiers_come_back_as_the_metadata_spell_them()
    {
        var answer = await AnsweredAsync("units?$select=code&$top=1");
        Assert.EndsWith("$metadata#Units(Code)", answer.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal("Code", answer.Rows[0].EnumerateObject().Last().Name);
    }

    [Theory]
    [InlineData("4.0")]
    [InlineData("4.01")]
    public async Task Clause_9_Both_syntaxes_are_understood_whatever_version_is_asked_for(string version)
    {
        await AnsweredAsync("Units?$filter=Id in (1,2)", ("OData-MaxVersion", version));
        await AnsweredAsync("Units?filter=Id eq 1", ("OData-MaxVersion", version));
    }

    [Theory]
    [InlineData("ReportingPeriods", "FirstDay ge 2018-01-01", "FirstDay ge cast('2018-01-01',Edm.Date)")]
    [InlineData("ReportingPeriods", "DueAt ge 2018-01-01T00:00:00Z", "DueAt ge cast('2018-01-01T00:00:00Z',Edm.DateTimeOffset)")]
    [InlineData("Targets", "Value gt 64.5", "Value gt cast('64.5',Edm.Decimal)")]
    [InlineData("Units", "Id gt 3", "Id gt cast('3',Edm.Int32)")]
    [InlineData("MeasurementRevisions", "IsLate eq true", "IsLate eq cast('true',Edm.Boolean)")]
    public async Task Clause_9_1_Texts_are_cast_to_primitive_types(string set, string plain, string cast) => await SameAsync(set, plain, cast);

    [Theory]
    [InlineData("IndicatorResults", "Status eq PerformanceReporting.Status'OnTrack'", "Status eq 'OnTrack'")]
    [InlineData("ReportingPeriods", "ClosesAt sub DueAt lt duration'P14D'", "ClosesAt sub DueAt lt 'P14D'")]
    public async Task Clause_9_2_Members_and_durations_stand_with_or_without_their_types_name(string set, string with, string without) =>
        Assert.Equal(await IdsAsync($"{set}?$filter={with}"), await IdsAsync($"{set}?$filter={without}"));

    [Fact]
    public async Task Clause_9_6_A_key_may_be_an_alias() =>
        Assert.Equal((await AnsweredAsync("Units(2)")).Body, (await AnsweredAsync("Units(@unit)?@unit=2")).Body);

    [Fact]
    public async Task Clause_9_8_A_navigation_to_one_is_compared_with_null() =>
        await SameAsync("Units", "ParentId ne null", "Parent ne null");

    [Fact]
    public async Task Clause_9_9_In_finds_what_is_in_a_list() => await SameAsync("Units", "Id eq 2 or Id eq 3", "Id in (2,3)");

    [Fact]
    public async Task Clause_9_10_Divby_divides_without_cutting() => await SameAsync("Units", "Id mul 2 gt 5", "Id divby 2 gt 1.25");

    [Fact]
    public async Task Clause_9_11_A_substring_may_start_from_the_end() => await SameAsync("Units", "endswith(Code,'f')", "substring(Code,-1) eq 'f'");

    [Fact]
    public async Task Clause_9_13_A_filtered_collection_is_counted_in_an_expression() =>
        await SameAsync("Units", "Children/any(c:c/Id gt 4)", "Children/$count($filter=Id gt 4) gt 0");

    [Fact]
    public async Task Clause_10_Metadata_are_published_in_both_formats()
    {
        var xml = XDocument.Parse((await AnsweredAsync("$metadata")).Body).Descendants().Where(one => one.Name.LocalName == "EntityType").Select(one => one.Attribute("Name")!.Value);
        var model = await ModelAsync();
        Assert.All(xml, name => Assert.Equal("EntityType", model.GetProperty(name).GetProperty("$Kind").GetString()));
    }

    [Fact]
    public void Clause_11_No_two_identifiers_differ_by_case_alone()
    {
        Assert.Distinct(PublishedSets.Catalogue.Sets.Select(set => set.Name), StringComparer.OrdinalIgnoreCase);
        Assert.All(PublishedSets.Catalogue.Sets, set =>
            Assert.Distinct(set.Columns.Select(column => column.Name).Concat(set.Navigations.Select(navigation => navigation.Name)), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Clause_12_The_versions_spoken_are_told_in_the_metadata() =>
        Assert.Contains("4.01", (await ModelAsync()).GetProperty("Container").GetProperty("@Org.OData.Core.V1.ODataVersions").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task Clause_13_Capabilities_are_told_in_the_metadata()
    {
        var container = (await ModelAsync()).GetProperty("Container");
        Assert.All(PublishedSets.Catalogue.Sets, set => Assert.Equal(
            set.Columns.Any(column => column.Searchable), container.GetProperty(set.Name).GetProperty("@Org.OData.Capabilities.V1.SearchRestrictions").GetProperty("Searchable").GetBoolean()));
    }

    [Fact]
    public async Task Clause_15_Values_are_computed() =>
        Assert.Equal(6, (await AnsweredAsync("Units(3)?$compute=Id mul 2 as Twice&$select=Twice")).Json.GetProperty("Twice").GetInt32());

    [Fact]
    public async Task Clause_17_Who_does_not_ask_for_4_0_is_answered_in_4_01() =>
        Assert.Equal("4.01", (await AnsweredAsync("Units")).Headers["OData-Version"]);
}

public sealed class MinimalOfNewerOnSqlite(SqliteDemo engine) : MinimalOfNewer<SqliteDemo>(engine);

public sealed class MinimalOfNewerOnSqlServer(SqlServerDemo engine) : MinimalOfNewer<SqlServerDemo>(engine);
