using System.Text;
using System.Xml;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using PerformanceReporting.OData;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>The catalogue against the views, and <c>$metadata</c> against itself.</summary>
public abstract class PublishedNames<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Every_set_has_the_columns_of_its_view()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            await using var session = new ReadSession(Database, TimeSpan.FromSeconds(10));
            var row = await session.ReadAsync(new($"select * from {set.Source}", []), Cancellation);
            var held = Enumerable.Range(0, row.FieldCount).Select(row.GetName);
            Assert.Equal($"{set.Name}: {string.Join(", ", held.Order())}", $"{set.Name}: {string.Join(", ", set.Columns.Select(column => column.Name).Order())}");
        }
    }
}

public sealed class PublishedNamesOnSqlite(SqliteEngine engine) : PublishedNames<SqliteEngine>(engine);

public sealed class PublishedNamesOnSqlServer(SqlServerEngine engine) : PublishedNames<SqlServerEngine>(engine);

/// <summary>The model that is published, whatever the database.</summary>
public sealed class PublishedModel
{
    [Fact]
    public void It_is_valid_and_reads_back_as_it_was_written()
    {
        var model = EdmModelFactory.Create(PublishedSets.Catalogue);
        model.Validate(out var errors);
        Assert.Empty(errors);
        using var xml = XmlReader.Create(new MemoryStream(MetadataDocument.Xml(model)));
        Assert.True(CsdlReader.TryParse(xml, out _, out var unread), string.Join("; ", unread));
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
        var now = Encoding.UTF8.GetString(MetadataDocument.Xml(EdmModelFactory.Create(PublishedSets.Catalogue)));
        if (Environment.GetEnvironmentVariable("REWRITE_CASES") == "1")
        {
            File.WriteAllText(path, now + "\n");
        }

        Assert.Equal(File.ReadAllText(path), now + "\n");
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
