using System.Globalization;
using System.Text.Json;
using PerformanceReporting.OData;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Tests.OData.Oracle;
using PerformanceReporting.Tests.OData.Oracle.AnyQuery;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>What holds of any feed whatever its rows, asked of every property of every set.</summary>
public abstract class LawsOfTheFeed<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    private static IEnumerable<(EntitySet Set, Column Column)> Columns =>
        PublishedSets.Catalogue.Sets.SelectMany(set => set.Columns.Select(column => (set, column)));

    [Fact]
    public async Task Equal_and_not_equal_split_every_set()
    {
        await StrangeRows.PourAsync(Database);
        await EachAsync(async (set, column, rows) =>
        {
            foreach (var value in Values(rows, column).Append("null"))
            {
                var (equal, unequal) = (await CountAsync(set, $"{column.Name} eq {value}"), await CountAsync(set, $"{column.Name} ne {value}"));
                Assert.True(equal + unequal == rows.Count, $"{set}.{column.Name} eq {value}: {equal}, ne {unequal}, all {rows.Count}");
                Assert.Equal(rows.Count - unequal, await CountAsync(set, $"not ({column.Name} ne {value})"));
                Assert.Equal(equal, rows.Count(row => Literal(row, column) == value));
            }
        });
    }

    [Fact]
    public async Task Greater_less_or_equal_and_null_split_every_set()
    {
        await StrangeRows.PourAsync(Database);
        await EachAsync(async (set, column, rows) =>
        {
            var none = rows.Count(row => Literal(row, column) == "null");
            foreach (var value in Values(rows, column))
            {
                var greater = await CountAsync(set, $"{column.Name} gt {value}");
                var least = await CountAsync(set, $"{column.Name} ge {value}");
                Assert.Equal(rows.Count - none, greater + await CountAsync(set, $"{column.Name} le {value}"));
                Assert.Equal(rows.Count - none, least + await CountAsync(set, $"{column.Name} lt {value}"));
                Assert.Equal(least - greater, rows.Count(row => Literal(row, column) == value));
                Assert.Equal(rows.Count - greater, await CountAsync(set, $"not ({column.Name} gt {value})"));
            }
        });
    }

    [Fact]
    public async Task Pages_join_to_the_whole_under_every_ordering()
    {
        await StrangeRows.PourAsync(Database);
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var keys = string.Join(',', set.Key);
            foreach (var order in set.Columns.SelectMany(column => (string[])[column.Name, $"{column.Name} desc"]))
            {
                var address = $"{set.Name}?$select={keys}&$orderby={order}";
                var whole = (await RowsAsync(address, Office)).Select(row => row.GetRawText()).ToList();
                var joined = new List<string>();
                for (string? next = address; next is not null;)
                {
                    var page = await AskAsync(next, Office, ("Prefer", $"odata.maxpagesize={Math.Clamp((whole.Count / 2) + 1, 3, 1000)}"));
                    joined.AddRange(page.Rows.Select(row => row.GetRawText()));
                    next = page.Json.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
                }

                Assert.True(whole.SequenceEqual(joined), $"{address}: {whole.Count} rows, {joined.Count} in pages");
                Assert.Equal(whole.Count, whole.Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task Slices_agree_with_the_whole_and_counts_with_lengths()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var whole = (await RowsAsync(set.Name, Office)).Select(row => row.GetRawText()).ToList();
            foreach (var (skip, top) in ((int, int)[])[(0, 0), (0, 1), (1, 3), (whole.Count / 2, 7), (whole.Count - 1, 5), (whole.Count, 5), (0, whole.Count + 1)])
            {
                var answer = await AskAsync($"{set.Name}?$count=true&$skip={Math.Max(0, skip)}&$top={top}", Office);
                Assert.Equal(whole.Skip(skip).Take(top), answer.Rows.Select(row => row.GetRawText()));
                Assert.Equal(whole.Count, answer.Json.GetProperty("@odata.count").GetInt32());
            }
        }
    }

    [Fact]
    public async Task Selecting_changes_nothing_but_the_columns() => await EachAsync(async (set, column, rows) =>
    {
        var selected = await RowsAsync($"{set.Name}?$select={column.Name}", Office);
        Assert.Equal(rows.Select(row => $"{{{JsonSerializer.Serialize(column.Name)}:{row.GetProperty(column.Name).GetRawText()}}}"), selected.Select(Properties));
    });

    [Fact]
    public async Task A_path_leads_where_its_expansion_says()
    {
        foreach (var (set, way) in Ways(many: false))
        {
            var target = PublishedSets.Catalogue.Set(way.Target);
            var rows = await RowsAsync($"{set.Name}?$expand={way.Name}", Office);
            Assert.Equal(rows.Count(row => row.GetProperty(way.Name).ValueKind == JsonValueKind.Null), await CountAsync(set, $"{way.Name}/{target.Key[0]} eq null"));
            foreach (var column in target.Columns)
            {
                foreach (var value in Values([.. rows.Select(row => row.GetProperty(way.Name)).Where(one => one.ValueKind == JsonValueKind.Object)], column).Take(1))
                {
                    var there = rows.Count(row => row.GetProperty(way.Name) is { ValueKind: JsonValueKind.Object } one && Literal(one, column) == value);
                    Assert.True(there == await CountAsync(set, $"{way.Name}/{column.Name} eq {value}"), $"{set}/{way.Name}/{column.Name} eq {value}");
                }
            }
        }
    }

    [Fact]
    public async Task Any_and_not_any_split_every_set()
    {
        foreach (var (set, way) in Ways(many: true))
        {
            var all = await CountAsync(set, "true");
            var target = PublishedSets.Catalogue.Set(way.Target);
            var expanded = await RowsAsync($"{set.Name}?$select={set.Key[0]}&$expand={way.Name}($select={target.Key[0]};$count=true)", Office);
            var some = expanded.Count(row => row.GetProperty(way.Name).GetArrayLength() > 0);
            Assert.All(expanded, row => Assert.Equal(row.GetProperty(way.Name).GetArrayLength(), row.GetProperty($"{way.Name}@odata.count").GetInt32()));
            Assert.Equal(some, await CountAsync(set, $"{way.Name}/any()"));
            Assert.Equal(all - some, await CountAsync(set, $"not {way.Name}/any()"));
            Assert.Equal(some, await CountAsync(set, $"{way.Name}/$count gt 0"));
            foreach (var column in target.Columns)
            {
                var held = await CountAsync(set, $"{way.Name}/any(one:one/{column.Name} ne null)");
                Assert.True(held + await CountAsync(set, $"{way.Name}/all(one:one/{column.Name} eq null)") == all, $"{set}/{way.Name}/{column.Name}");
            }
        }
    }

    private static IEnumerable<(EntitySet Set, Navigation Way)> Ways(bool many) => PublishedSets.Catalogue.Sets
        .SelectMany(set => set.Navigations.Where(way => way.IsMany == many).Select(way => (set, way)));

    private async Task EachAsync(Func<EntitySet, Column, IReadOnlyList<JsonElement>, Task> ask)
    {
        foreach (var set in Columns.GroupBy(pair => pair.Set, pair => pair.Column))
        {
            var rows = await RowsAsync(set.Key.Name, Office);
            foreach (var column in set)
            {
                await ask(set.Key, column, rows);
            }
        }
    }

    private async Task<int> CountAsync(EntitySet set, string filter)
    {
        var answer = await AskAsync($"{set.Name}/$count?$filter={Uri.EscapeDataString(filter)}", Office);
        Assert.True(int.TryParse(answer.Body, NumberStyles.None, CultureInfo.InvariantCulture, out var count), $"{set}: {filter}: {answer.Body}");
        return count;
    }

    /// <summary>Two values that the column holds, if it does: one from the middle, and the shortest.</summary>
    private static IEnumerable<string> Values(IReadOnlyList<JsonElement> rows, Column column)
    {
        var held = rows.Select(row => Literal(row, column)).Where(value => value != "null" && value.Length < 500).Distinct().ToList();
        return held.Count == 0 ? [] : ((string[])[held[held.Count / 2], held.MinBy(value => value.Length)!]).Distinct();
    }

    /// <summary>What a row holds, without what it says of itself.</summary>
    private static string Properties(JsonElement row) => $"{{{string.Join(',', row.EnumerateObject()
        .Where(property => property.Name[0] != '@')
        .Select(property => $"{JsonSerializer.Serialize(property.Name)}:{property.Value.GetRawText()}"))}}}";

    private static string Literal(JsonElement row, Column column) => row.GetProperty(column.Name) switch
    {
        { ValueKind: JsonValueKind.Null } => "null",
        var value when column.Type.Kind is DataKind.Text or DataKind.Enum => Literals.Quoted(value.GetString()!),
        { ValueKind: JsonValueKind.String } value => value.GetString()!,
        var value => value.GetRawText(),
    };
}

public sealed class LawsOfTheFeedOnSqlite(SqliteDemo engine) : LawsOfTheFeed<SqliteDemo>(engine);

public sealed class LawsOfTheFeedOnSqlServer(SqlServerDemo engine) : LawsOfTheFeed<SqlServerDemo>(engine);
