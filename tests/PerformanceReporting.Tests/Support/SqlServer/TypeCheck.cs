using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>
/// Walks a statement and tells what DacFx does not see: values of different kinds that meet, and inserts whose columns and
/// values do not match. On the way it learns the types of the parameters.
/// </summary>
internal sealed class TypeCheck : TSqlFragmentVisitor
{
    private readonly Dictionary<string, Relation> _named;
    private readonly ExpressionTypes _types;
    private readonly SortedSet<string> _problems;
    private Scope _scope = Scope.Empty;

    public TypeCheck(IReadOnlyDictionary<string, Relation> relations, SortedSet<string> problems)
    {
        _named = new(relations, StringComparer.OrdinalIgnoreCase);
        _problems = problems;
        _types = new(ColumnsOf, problem => problems.Add(problem));
    }

    /// <summary>The types of a statement's parameters by name, as far as they can be told.</summary>
    public IReadOnlyDictionary<string, SqlType> Parameters => _types.Parameters;

    /// <summary>Checks a statement. Twice: what a later clause says of a parameter holds for an earlier one.</summary>
    public void Check(TSqlStatement statement)
    {
        statement.Accept(this);
        statement.Accept(this);
    }

    /// <summary>The columns that a select gives.</summary>
    public IReadOnlyList<RelationColumn>? ColumnsOf(SelectStatement select)
    {
        Visit(select);
        return ColumnsOf(select.QueryExpression, Scope.Empty);
    }

    public override void Visit(StatementWithCtesAndXmlNamespaces node)
    {
        foreach (var named in node.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? [])
        {
            var name = named.ExpressionName.Value;
            _named[name] = new(name, null);
            _named[name] = new(name, Renamed(ColumnsOf(named.QueryExpression, Scope.Empty), named.Columns));
        }
    }

    public override void ExplicitVisit(QuerySpecification node) => Within(ScopeOf(node.FromClause, _scope), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(UpdateSpecification node) => Within(ScopeOf(node.FromClause, _scope, node.Target), () => base.ExplicitVisit(node));

    public override void ExplicitVisit(DeleteSpecification node) => Within(ScopeOf(node.FromClause, _scope, node.Target), () => base.ExplicitVisit(node));

    public override void Visit(BooleanComparisonExpression node) => _types.Meet(node.FirstExpression, node.SecondExpression, _scope);

    public override void Visit(BooleanTernaryExpression node)
    {
        _types.Meet(node.FirstExpression, node.SecondExpression, _scope);
        _types.Meet(node.FirstExpression, node.ThirdExpression, _scope);
    }

    public override void Visit(InPredicate node)
    {
        foreach (var value in node.Values)
        {
            _types.Meet(node.Expression, value, _scope);
        }

        if (node.Subquery is { } query)
        {
            _types.Meet(node.Expression, query, _scope);
        }
    }

    public override void Visit(LikePredicate node)
    {
        _types.Expect(node.FirstExpression, SqlType.Text, _scope, node);
        _types.Expect(node.SecondExpression, SqlType.Text, _scope, node);
    }

    public override void Visit(BinaryExpression node)
    {
        if (node.BinaryExpressionType == BinaryExpressionType.Add
            && (_types.TypeOf(node.FirstExpression, _scope) ?? _types.TypeOf(node.SecondExpression, _scope))?.Kind == Kind.Text)
        {
            _problems.Add($"{Fragments.Text(node)} joins text with +, which SQLite takes for a sum: write concat()");
        }
    }

    public override void Visit(CoalesceExpression node) => _types.Meet(node, node, _scope);

    public override void Visit(CaseExpression node) => _types.Meet(node, node, _scope);

    public override void Visit(OffsetClause node)
    {
        _types.Expect(node.OffsetExpression, SqlType.Integer, _scope, node);
        if (node.FetchExpression is { } fetch)
        {
            _types.Expect(fetch, SqlType.Integer, _scope, node);
        }
    }

    public override void Visit(AssignmentSetClause node)
    {
        if (node.Column is { } column)
        {
            _types.Meet(column, node.NewValue, _scope);
        }
    }

    public override void Visit(BinaryQueryExpression node)
    {
        var (first, second) = (ColumnsOf(node.FirstQueryExpression, _scope), ColumnsOf(node.SecondQueryExpression, _scope));
        if (first is not null && second is not null && first.Count != second.Count)
        {
            _problems.Add($"one side of the union has {first.Count} columns, the other {second.Count}");
        }
    }

    public override void Visit(InsertSpecification node)
    {
        if (Named(node.Target) is { Columns: not null } table)
        {
            new InsertCheck(table, _types, _problems, query => ColumnsOf(query, _scope)).Check(node, _scope);
        }
    }

    private void Within(Scope scope, Action visit)
    {
        var outer = _scope;
        _scope = scope;
        visit();
        _scope = outer;
    }

    private IReadOnlyList<RelationColumn>? ColumnsOf(QueryExpression query, Scope outer) => query switch
    {
        QueryParenthesisExpression inner => ColumnsOf(inner.QueryExpression, outer),
        BinaryQueryExpression union => ColumnsOf(union.FirstQueryExpression, outer),
        QuerySpecification select => ColumnsOf(select, ScopeOf(select.FromClause, outer)),
        _ => null,
    };

    private List<RelationColumn>? ColumnsOf(QuerySpecification select, Scope scope)
    {
        var columns = new List<RelationColumn>();
        foreach (var element in select.SelectElements)
        {
            if (element is not SelectScalarExpression { Expression: var expression, ColumnName: var alias })
            {
                return null;
            }

            var name = alias?.Value ?? (expression as ColumnReferenceExpression)?.MultiPartIdentifier?.Identifiers[^1].Value ?? "";
            columns.Add(new(name, _types.TypeOf(expression, scope)));
        }

        return columns;
    }

    private Scope ScopeOf(FromClause? from, Scope outer, TableReference? target = null)
    {
        var references = from?.TableReferences.ToList() ?? [];
        return new(outer, [.. (target is null ? references : references.Append(target)).SelectMany(reference => Sources(reference, outer))]);
    }

    private IEnumerable<(string, Relation)> Sources(TableReference reference, Scope outer) => reference switch
    {
        JoinParenthesisTableReference inner => Sources(inner.Join, outer),
        JoinTableReference join => Sources(join.FirstTableReference, outer).Concat(Sources(join.SecondTableReference, outer)),
        QueryDerivedTable query => [(query.Alias.Value, new("", Renamed(ColumnsOf(query.QueryExpression, outer), query.Columns)))],
        NamedTableReference table when Named(table) is { } relation => [(table.Alias?.Value ?? relation.Name, relation)],
        _ => [],
    };

    private Relation? Named(TableReference reference) =>
        reference is NamedTableReference table ? _named.GetValueOrDefault(TableShape.NameOf(table.SchemaObject)) : null;

    private static IReadOnlyList<RelationColumn>? Renamed(IReadOnlyList<RelationColumn>? columns, IList<Identifier> names) =>
        names.Count == 0 ? columns : columns?.Zip(names, (column, name) => column with { Name = name.Value }).ToList();
}
