using PerformanceReporting.OData;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Tests.Query;
using PerformanceReporting.Tests.Support;
using PerformanceReporting.Tests.Support.SqlServer;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>What the feed sends to SQL Server, held against its schema whether or not a server is there.</summary>
public sealed class StatementsOfTheFeed
{
    // Said of statements written by hand, which both databases run; these are SQL Server's own.
    private const string ForSqliteToo = "which SQLite takes for a sum";

    private static readonly QueryCompiler Compiler =
        new(PublishedSets.Catalogue, EdmModelFactory.Create(PublishedSets.Catalogue), Dialect.SqlServer);

    private static readonly RowScope Scope = new(PublishedSets.Catalogue.Sets.ToDictionary(
        set => set.Name, set => set.Columns.Any(column => column.Name == "UnitId") ? RowRule.Where("UnitId", 1L) : RowRule.All));

    [Fact]
    public void Every_set_can_be_read_filtered_ordered_and_expanded() =>
        Faults.None(SqlServerChecks.Resolve(PublishedSets.Catalogue.Sets.SelectMany(Requests).SelectMany(Statements))
            .Where(problem => !problem.Contains(ForSqliteToo, StringComparison.Ordinal)));

    [Fact]
    public void Every_column_is_of_the_type_that_its_view_gives() =>
        Faults.None(
            from set in PublishedSets.Catalogue.Sets
            from column in set.Columns
            where column.Type.Kind != DataKind.Enum
            let held = SqlServerSchema.Current.Relations[set.Source].Column(column.Name)?.Type?.Declaration
            where !string.Equals(held, TypeOf(column.Type), StringComparison.OrdinalIgnoreCase)
            select $"{set.Name}.{column.Name} is {TypeOf(column.Type)} in the catalogue and {held} in the view");

    private static IEnumerable<string> Requests(EntitySet set) =>
    [
        set.Name,
        $"{set.Name}?$count=true&$top=1&asKnownAt=2018-11-23T00:00:00Z",
        .. set.Columns.Select(column => $"{set.Name}?$select={set.Key[0]}&$filter={column.Name} ne null&$orderby={column.Name} desc"),
        .. set.Columns.Where(column => column.Type.IsExact).Take(1).Select(column => $"{set.Name}?$filter={column.Name} mul 1.5 div 2 add {column.Name} mod 3 gt 1"),
        .. set.Columns.Where(column => column.Type.Kind == DataKind.Moment).Take(1).Select(column => $"{set.Name}?$filter=now() sub {column.Name} gt duration'P1D'"),
        .. set.Columns.Any(column => column.Searchable) ? [$"{set.Name}?$search=figure AND NOT \"of it\""] : (string[])[],
        .. set.Navigations.Select(navigation => $"{set.Name}?$expand={navigation.Name}"),
        .. set.Columns.Select(column => $"{set.Name}?$apply=groupby(({column.Name}),aggregate($count as Rows))&$filter={column.Name} ne null"),
        .. set.Columns.Select(column => $"{set.Name}?$apply=aggregate({Aggregates(column)})"),
        .. set.Navigations.Where(navigation => !navigation.IsMany).Select(navigation =>
            $"{set.Name}?$apply=groupby(({navigation.Name}/{PublishedSets.Catalogue.Set(navigation.Target).Key[0]}))/topcount(2,{navigation.Name}/{PublishedSets.Catalogue.Set(navigation.Target).Key[0]})"),
    ];

    private static string Aggregates(Column column) => column.Type switch
    {
        { IsNumber: true } => $"{column.Name} with sum as Sum,{column.Name} with average as Average,{column.Name} with min as Min",
        { Kind: DataKind.Enum or DataKind.Boolean } => $"{column.Name} with countdistinct as Distinct",
        _ => $"{column.Name} with countdistinct as Distinct,{column.Name} with max as Max",
    };

    private static IEnumerable<(string Name, string Sql)> Statements(string request)
    {
        var query = Compiler.Compile(ExampleQueries.Request(request, Scope));
        return
        [
            .. ExampleQueries.Levels(query.Root).Select((level, index) => ($"{request} #{index}", level.Statement.Sql)),
            .. query.Count is null ? [] : ((string, string)[])[($"{request} count", query.Count.Sql)],
        ];
    }

    private static string TypeOf(DataType type) => type.Kind switch
    {
        DataKind.Boolean => "bit",
        DataKind.Int32 => "int",
        DataKind.Decimal => "decimal(18, 4)",
        DataKind.Date => "date",
        DataKind.Moment => "datetime2(3)",
        DataKind.Text => $"nvarchar({type.MaxLength?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "max"})",
        _ => type.ToString(),
    };
}
