using Microsoft.SqlServer.TransactSql.ScriptDom;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using Xunit;

namespace PerformanceReporting.Tests.Query;

/// <summary>The SQL texts in the tables of cases, and the refusals.</summary>
public sealed class CompiledText
{
    public static TheoryData<string, string> Tables => new()
    {
        { "filter", "Items?$select=Id&$filter=" },
        { "calculations", "Items?$select=Id&$filter=" },
        { "functions", "Items?$select=Id&$filter=" },
        { "times", "Items?$select=Id&$filter=" },
        { "types", "Items?$select=Id&$filter=" },
        { "search", "Items?$select=Id&$search=" },
        { "order", "Items?$select=Id&$orderby=" },
        { "shape", "" },
        { "apply", "" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_case_compiles_to_the_SQL_beside_it(string table, string prefix)
    {
        var file = SqlCases.Open(table);
        var cases = file.Cases().Select(one => (Old: one, Columns: (IReadOnlyList<string>)
        [
            one.Query,
            one.Column(1),
            Text(prefix + Escape(prefix, one.Query), Dialect.SqlServer),
            Text(prefix + Escape(prefix, one.Query), Dialect.Sqlite),
        ])).ToList();
        if (SqlCases.Rewrites)
        {
            file.Rewrite(cases);
        }

        Assert.Equal("", string.Join("\n\n", cases.Where(one => !SqlCases.Rewrites && !one.Columns.SequenceEqual(one.Old.Columns)).Select(one => string.Join("\n", one.Columns))));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void SQL_Server_can_parse_every_text(string table, string prefix)
    {
        var parser = new TSql160Parser(initialQuotedIdentifiers: true);
        foreach (var one in SqlCases.Open(table).Cases().Where(one => !one.Column(2).StartsWith(nameof(UnsupportedQueryException), StringComparison.Ordinal)))
        {
            var query = ExampleQueries.Compile(prefix + Escape(prefix, one.Query), Dialect.SqlServer);
            foreach (var statement in query.Guards.Concat(ExampleQueries.Levels(query.Root).Select(level => level.Statement)))
            {
                parser.Parse(new StringReader(statement.Sql), out var errors);
                Assert.True(errors.Count == 0, $"{one.Query}: {string.Join("; ", errors.Select(error => error.Message))}\n{statement.Sql}");
            }
        }
    }

    [Fact]
    public void What_is_not_answered_is_refused_by_name()
    {
        var file = SqlCases.Open("refused");
        var cases = file.Cases().Select(one => (Old: one, Columns: Refusal(one.Query))).ToList();
        if (SqlCases.Rewrites)
        {
            file.Rewrite(cases);
        }

        Assert.Equal("", string.Join("\n\n", cases.Where(one => !SqlCases.Rewrites && !one.Columns.SequenceEqual(one.Old.Columns)).Select(one => string.Join("\n", one.Columns))));
    }

    [Fact]
    public void A_query_has_no_more_parts_than_it_may()
    {
        var many = string.Join(" or ", Enumerable.Range(0, 200).Select(number => $"Rank eq {number}"));
        Assert.Throws<QueryTooLargeException>(() => ExampleQueries.Compile($"Items?$filter={many}", Dialect.Sqlite));
        Assert.Throws<QueryTooLargeException>(() => ExampleQueries.Compile($"Items?$filter=Name eq '{new string('x', 40_000)}'", Dialect.Sqlite));
        var list = string.Join(',', Enumerable.Range(0, 501));
        Assert.Throws<QueryTooLargeException>(() => ExampleQueries.Compile($"Items?$filter=Rank in ({list})", Dialect.Sqlite));
    }

    private static IReadOnlyList<string> Refusal(string request)
    {
        try
        {
            return [request, "answered", ExampleQueries.Sql(ExampleQueries.Compile(request, Dialect.Sqlite))];
        }
        catch (QueryException refusal)
        {
            return [request, Kind(refusal), refusal.Message];
        }
    }

    private static string Kind(QueryException failure) => failure.GetType().Name.Replace("Exception", "", StringComparison.Ordinal);

    private static string Text(string request, Dialect dialect)
    {
        try
        {
            return ExampleQueries.Sql(ExampleQueries.Compile(request, dialect));
        }
        catch (QueryException refusal)
        {
            return $"{refusal.GetType().Name}: {refusal.Message}";
        }
    }

    private static string Escape(string prefix, string query) => prefix.Length == 0 ? query : Uri.EscapeDataString(query);
}
