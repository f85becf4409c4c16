using PerformanceReporting.Tests.Support;
using PerformanceReporting.Tests.Support.SqlServer;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>What the program sends to SQL Server is held against its schema in every run, whether or not a server is there.</summary>
public sealed class StatementsForSqlServer
{
    [Fact]
    public void Every_statement_is_valid_on_the_shipped_schema()
    {
        var statements = ProductStatements.ForSqlServer;

        Assert.NotEmpty(statements);
        Faults.None(SqlServerChecks.Resolve([.. statements, .. SqlServerSchema.Current.Changes]));
    }

    [Fact]
    public void Every_view_gives_columns_whose_types_can_be_told()
    {
        var schema = SqlServerSchema.Current;

        Faults.None(
            from name in schema.Views.Keys
            let view = schema.Relations[name]
            from column in view.Columns ?? [new("(cannot be told)", null)]
            where column.Type is null || column.Name.Length == 0
            select $"{name}.{column.Name}: name the column and cast it, so that the feed knows its type");
    }

    [Fact]
    public void No_view_orders_its_rows_or_groups_them_wrongly()
    {
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var view in SqlServerSchema.Current.Views.Values)
        {
            view.Accept(new GroupingCheck(problems));
            view.Accept(new FunctionCheck(problems));
            new TypeCheck(SqlServerSchema.Current.Relations, problems).Check(view);
        }

        Faults.None(problems);
    }
}
