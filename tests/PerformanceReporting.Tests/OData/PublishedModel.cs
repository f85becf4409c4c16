using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using PerformanceReporting.OData;
using PerformanceReporting.OData.Published;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Vocabularies;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary><c>$metadata</c>: valid, readable, described, and a promise.</summary>
public sealed class PublishedModel
{
    private static IEdmModel Model { get; } = ServiceCapabilities.ModelOf(PublishedSets.Catalogue, Dialect.Sqlite);

    [Fact]
    public void It_is_valid()
    {
        Valid(Model);
        Valid(ServiceCapabilities.ModelOf(PublishedSets.Catalogue, Dialect.SqlServer));
    }

    [Fact]
    public void It_reads_back_as_it_was_written_in_XML()
    {
        using var xml = XmlReader.Create(new MemoryStream(MetadataDocument.Xml(Model)));
        Assert.True(CsdlReader.TryParse(xml, [AggregationVocabulary.Model], out var read, out var unread), string.Join("; ", unread));
        Valid(read);
        Assert.Equal(Elements(Model), Elements(read));
    }

    [Fact]
    public void It_reads_back_as_it_was_written_in_JSON()
    {
        var json = new Utf8JsonReader(MetadataDocument.Json(Model));
        Assert.True(CsdlReader.TryParse(ref json, out var read, out var unread), string.Join("; ", unread));
        Valid(read);
        Assert.Equal(Elements(Model), Elements(read));
    }

    [Fact]
    public void Everything_in_it_is_described()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            Assert.EndsWith(".", set.Description, StringComparison.Ordinal);
            Assert.All(set.Columns, column => Assert.EndsWith(".", column.Description, StringComparison.Ordinal));
            Assert.All(set.Navigations, navigation => Assert.EndsWith(".", navigation.Description, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_navigation_has_one_that_leads_back()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            foreach (var navigation in set.Navigations)
            {
                var back = PublishedSets.Catalogue.Set(navigation.Target).Navigation(navigation.Partner!);
                Assert.Equal(set.Name, back.Target);
                Assert.Equal(navigation.Name, back.Partner);
                Assert.Equal(navigation.Pairs.Select(pair => (pair.Local, pair.Foreign)), back.Pairs.Select(pair => (pair.Foreign, pair.Local)));
            }
        }
    }

    [Fact]
    public void Names_are_a_promise_metadata_only_grows()
    {
        var path = Path.Combine(Folder(), "metadata.xml");
        if (Environment.GetEnvironmentVariable("REWRITE_CASES") == "1")
        {
            File.WriteAllText(path, Text(Dialect.Sqlite));
        }

        Assert.Equal(File.ReadAllText(path), Text(Dialect.Sqlite));
    }

    [Fact]
    public void It_differs_between_the_databases_in_what_SQL_Server_has_not() =>
        Assert.Equal(["<String>matchesPattern</String>"], Lines(Dialect.Sqlite).Except(Lines(Dialect.SqlServer)));

    private static string[] Lines(Dialect dialect) => Text(dialect).Split('\n', StringSplitOptions.TrimEntries);

    private static string Text(Dialect dialect) =>
        Encoding.UTF8.GetString(MetadataDocument.Xml(ServiceCapabilities.ModelOf(PublishedSets.Catalogue, dialect))) + "\n";

    private static void Valid(IEdmModel model)
    {
        model.Validate(out var errors);
        Assert.Empty(errors);
    }

    /// <summary>Readers keep the elements of a schema, and not their order; a record that is empty may be left out where its term says so.</summary>
    private static IEnumerable<string> Elements(IEdmModel model)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(MetadataDocument.Xml(model)));
        document.Descendants().Where(one => one.Name.LocalName == "Record" && !one.HasElements).Remove();
        return document.Descendants().Where(one => one.Parent?.Name.LocalName == "Schema").Select(one => one.ToString()).Order(StringComparer.Ordinal);
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
