using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Takes away the select around a grouped one where it does nothing but name columns and order them: so groups are
/// sorted once, and not once to be made and once again to be sent.
/// </summary>
internal static class Flattening
{
    public static Select Apply(Select select) =>
        select is { From: DerivedSource { Rows: { OrderBy: [] } inner } derived, Joins: [], Where: null, GroupBy: [] }
        && inner.Columns.Any(column => column.Node is Aggregate or CountAll || inner.GroupBy.Contains(column.Node))
        && select.Columns.All(column => column.Node is ColumnRef)
            ? new Replacing(derived.Alias, inner.Columns).Rewrite(select) with
            {
                From = inner.From,
                Joins = inner.Joins,
                Where = inner.Where,
                GroupBy = inner.GroupBy,
            }
            : select;

    private sealed class Replacing(string alias, IReadOnlyList<Output> columns) : SqlRewriter
    {
        // The select around is flat; what lies within goes in its place as it is.
        protected override Source Rewrite(Source source) => source;

        protected override SqlNode Value(SqlNode node) => node is ColumnRef column && column.Alias == alias
            ? columns.First(output => output.Name == column.Name).Node
            : base.Value(node);
    }
}
