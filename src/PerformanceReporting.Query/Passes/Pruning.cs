using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Leaves out of the queries within a query what nothing around them asks for: columns, and optional joins, of which each
/// leads to one row at most and so neither adds a row nor takes one away.
/// </summary>
internal sealed class Pruning : SqlRewriter
{
    private readonly Lazy<HashSet<(string Alias, string Name)>> _asked;

    private Pruning(Select select) => _asked = new(() => [.. ColumnsIn.Of(select).Select(column => (column.Alias, column.Name))]);

    public static Select Apply(Select select) => new Pruning(select).Rewrite(select);

    protected override Source Rewrite(Source source) => source switch
    {
        DerivedSource derived => derived with { Rows = Apply(Pruned(derived.Rows, derived.Alias)) },
        UnionSource union => union with { Branches = [.. union.Branches.Select(branch => Apply(Pruned(branch, union.Alias)))] },
        _ => source,
    };

    /// <summary>A query without a column is none, so one stays.</summary>
    private Select Pruned(Select rows, string alias)
    {
        Output[] kept = [.. rows.Columns.Where(column => _asked.Value.Contains((alias, column.Name!)))];
        return WithoutIdleJoins(rows with { Columns = kept.Length > 0 ? kept : [.. rows.Columns.Take(1)] });
    }

    /// <summary>From the last join to the first, since a join is on columns of those before it.</summary>
    private static Select WithoutIdleJoins(Select rows)
    {
        for (var index = rows.Joins.Count - 1; index >= 0; index--)
        {
            var without = rows with { Joins = [.. rows.Joins.Take(index), .. rows.Joins.Skip(index + 1)] };
            if (rows.Joins[index].Optional && !Asks(without, rows.Joins[index].Source.Alias))
            {
                rows = without;
            }
        }

        return rows;
    }

    private static bool Asks(Select rows, string alias) => ColumnsIn.Of(rows).Any(column => column.Alias == alias);
}
