using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Adds to every table, wherever in the tree it stands, which of its rows the caller may see and which of them held at
/// the moment asked for.
/// </summary>
internal sealed class Scoping(RowScope scope, DateTimeOffset? asKnownAt) : SqlRewriter
{
    public static Select Apply(Select select, RowScope scope, DateTimeOffset? asKnownAt) =>
        new Scoping(scope, asKnownAt).Rewrite(select);

    public override Select Rewrite(Select select)
    {
        var rewritten = base.Rewrite(select);
        return (rewritten with { Joins = [.. rewritten.Joins.Select(Restrict)] }).And(Visible(rewritten.From));
    }

    private Join Restrict(Join join) =>
        Visible(join.Source) is { } visible ? join with { On = new And(join.On, visible) } : join;

    private SqlNode? Visible(Source source)
    {
        if (source is not TableSource table)
        {
            return null;
        }

        var allowed = Allowed(table, scope.For(table.Set.Name));
        var valid = Valid(table);
        return allowed is null || valid is null ? allowed ?? valid : new And(allowed, valid);
    }

    private static SqlNode? Allowed(TableSource table, RowRule rule) => rule switch
    {
        RowRule.Everything => null,
        RowRule.None => new Always(false),
        RowRule.Among among => Among(table, among),
        RowRule.AllOf all => all.Rules.Select(part => Allowed(table, part)).OfType<SqlNode>()
            .Aggregate((SqlNode?)null, (left, right) => left is null ? right : new And(left, right)),
        RowRule.AnyOf any => any.Rules.Select(part => Allowed(table, part) ?? new Always(true))
            .Aggregate((SqlNode)new Always(false), (left, right) => new Or(left, right)),
        _ => throw new InvalidOperationException($"No row rule is written for {rule}."),
    };

    private static Membership Among(TableSource table, RowRule.Among among)
    {
        var column = ColumnOf(table, among.Column);
        return new Membership(column, [.. among.Values.Select(value => new Literal(value, column.Type))]);
    }

    private SqlNode? Valid(TableSource table)
    {
        if (table.Set.Temporality == Temporality.None)
        {
            return null;
        }

        var superseded = ColumnOf(table, "SupersededAt");
        if (asKnownAt is not { } moment)
        {
            return table.Set.Temporality == Temporality.Current
                ? new Comparison(CompareOp.Equal, superseded, new Literal(null, DataType.Moment))
                : null;
        }

        var known = new Literal(moment, DataType.Moment);
        var recorded = new Comparison(CompareOp.LessOrEqual, ColumnOf(table, "RecordedAt"), known);
        return table.Set.Temporality == Temporality.History
            ? recorded
            : new And(recorded, new Or(
                new Comparison(CompareOp.Equal, superseded, new Literal(null, DataType.Moment)),
                new Comparison(CompareOp.Greater, superseded, known)));
    }

    private static ColumnRef ColumnOf(TableSource table, string name)
    {
        var column = table.Set.Column(name);
        return new ColumnRef(table.Alias, column.Name, column.Type, column.Nullable);
    }
}
