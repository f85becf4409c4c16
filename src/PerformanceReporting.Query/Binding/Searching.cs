using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>
/// $search: an entity matches a word or phrase that is in one of its set's searchable columns, in capitals or not.
/// </summary>
internal static class Searching
{
    public static SqlNode Bind(SearchClause search, Row row) => row.Set.Columns.Any(column => column.Searchable)
        ? Bind(search.Expression, row)
        : throw new UnsupportedQueryException($"$search of {row.Set.Name}", "It has no column to search: use $filter.");

    private static SqlNode Bind(QueryNode node, Row row) => node switch
    {
        SearchTermNode term => row.Set.Columns.Where(column => column.Searchable)
            .Select(column => Contains(row.Column(column.Name), term.Text))
            .Aggregate((left, right) => new Or(left, right)),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => new And(Bind(both.Left, row), Bind(both.Right, row)),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => new Or(Bind(either.Left, row), Bind(either.Right, row)),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new Not(Bind(not.Operand, row)),
        _ => throw new UnsupportedQueryException($"$search with {node.Kind}"),
    };

    /// <summary>False, not unknown, where there is no text: <c>NOT</c> finds what does not match.</summary>
    private static SqlNode Contains(SqlNode column, string term)
    {
        var found = new TextMatch(
            TextTest.Contains, new Call(SqlFunction.Lower, [column], DataType.Text), new Literal(term.ToLowerInvariant(), DataType.Text));
        return column.Nullable ? new And(new Comparison(CompareOp.NotEqual, column, new Literal(null, column.Type)), found) : found;
    }
}
