using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>Leaves out of the queries within a query the columns that nothing around them asks for.</summary>
internal sealed class Pruning : SqlRewriter
{
    private readonly HashSet<(string Alias, string Name)> _asked = [];

    public static Select Apply(Select select)
    {
        var pass = new Pruning();
        pass.Ask(select);
        return pass.Rewrite(select);
    }

    protected override Source Rewrite(Source source) => source switch
    {
        DerivedSource derived => derived with { Rows = Apply(Pruned(derived.Rows, derived.Alias)) },
        UnionSource union => union with { Branches = [.. union.Branches.Select(branch => Apply(Pruned(branch, union.Alias)))] },
        _ => source,
    };

    /// <summary>A query without a column is none, so one stays.</summary>
    private Select Pruned(Select rows, string alias)
    {
        Output[] kept = [.. rows.Columns.Where(column => _asked.Contains((alias, column.Name!)))];
        return rows with { Columns = kept.Length > 0 ? kept : [.. rows.Columns.Take(1)] };
    }

    private void Ask(Select select) => new Asking(_asked).Rewrite(select);

    private sealed class Asking(HashSet<(string Alias, string Name)> asked) : SqlRewriter
    {
        protected override SqlNode Value(SqlNode node)
        {
            if (node is ColumnRef column)
            {
                asked.Add((column.Alias, column.Name));
            }

            return base.Value(node);
        }
    }
}
