using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>Turns ODL's expression trees into ours. What is not named here is refused.</summary>
internal sealed class ExpressionBinder
{
    private readonly BindingContext _context;
    private readonly Dictionary<RangeVariable, Row> _variables;
    private readonly Row? _row;

    public ExpressionBinder(BindingContext context, RangeVariable variable, Row row)
        : this(context, new Dictionary<RangeVariable, Row> { [variable] = row })
    {
    }

    /// <summary>For an expression in which one row alone is in scope, whatever the variable's name.</summary>
    public ExpressionBinder(BindingContext context, Row row)
        : this(context, []) => _row = row;

    private ExpressionBinder(BindingContext context, Dictionary<RangeVariable, Row> variables)
    {
        _context = context;
        _variables = variables;
    }

    public SqlNode Bind(QueryNode node) => node switch
    {
        ConvertNode convert => Bind(convert.Source),
        ConstantNode constant => Literals.From(constant, _context),
        SingleValuePropertyAccessNode { Source: SingleComplexNode group } property => BindGrouped(group, property.Property.Name),
        SingleValuePropertyAccessNode property => BindRow(property.Source).Column(property.Property.Name),
        SingleValueOpenPropertyAccessNode computed => BindRow(computed.Source).Column(computed.Name),
        SingleValueFunctionCallNode { Name: "isof" } isOf when isOf.Parameters.First() is SingleResourceNode entity => IsOf(BindRow(entity), isOf),
        SingleValueFunctionCallNode call => Functions.Bind(call, Bind, _context),
        BinaryOperatorNode binary => BindBinary(binary),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new Not(Bind(not.Operand)),
        InNode membership => BindIn(membership),
        AnyNode any => BindAny(any),
        AllNode all => BindAll(all),
        CountNode count => BindCount(count),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Negate } negation => Numbers.Negate(Bind(negation.Operand)),
        UnaryOperatorNode unary => throw new UnsupportedQueryException($"the operator {unary.OperatorKind}"),
        SingleEntityNode => throw new UnsupportedQueryException("comparing entities", "Compare their keys."),
        _ => throw new UnsupportedQueryException($"the expression {node.Kind}"),
    };

    /// <summary>The entity that an expression stands for.</summary>
    public Row BindRow(QueryNode node) => node switch
    {
        ResourceRangeVariableReferenceNode reference => _variables.GetValueOrDefault(reference.RangeVariable) ?? _row
            ?? throw new UnsupportedQueryException($"{reference.Name} within $expand"),
        // A type has no other derived from it: what is cast is what it was.
        SingleResourceCastNode cast => BindRow(cast.Source),
        SingleResourceFunctionCallNode { Name: "cast" } cast => BindRow(cast.Parameters.First()),
        SingleNavigationNode navigation => BindRow(navigation.Source).Follow(navigation.NavigationProperty.Name),
        _ => throw new UnsupportedQueryException($"the expression {node.Kind}"),
    };

    /// <summary>What was grouped by a path is one column that bears the path's name.</summary>
    private SqlNode BindGrouped(SingleComplexNode group, string path) => group.Source is SingleComplexNode outer
        ? BindGrouped(outer, $"{group.Property.Name}/{path}")
        : BindRow(group.Source).Column($"{group.Property.Name}/{path}");

    private SqlNode BindBinary(BinaryOperatorNode binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.Equal or BinaryOperatorKind.NotEqual && EntityIn(binary) is { } entity)
        {
            // Only null can stand on the other side: there is an entity, or there is none.
            return new Comparison(
                binary.OperatorKind == BinaryOperatorKind.Equal ? CompareOp.Equal : CompareOp.NotEqual,
                BindRow(entity).Key.First(),
                new Literal(null, DataType.Int32));
        }

        var (left, right) = (Bind(binary.Left), Bind(binary.Right));
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.And => new And(left, right),
            BinaryOperatorKind.Or => new Or(left, right),
            BinaryOperatorKind.Equal => Comparisons.Compare(CompareOp.Equal, left, right),
            BinaryOperatorKind.NotEqual => Comparisons.Compare(CompareOp.NotEqual, left, right),
            BinaryOperatorKind.GreaterThan => Comparisons.Compare(CompareOp.Greater, left, right),
            BinaryOperatorKind.GreaterThanOrEqual => Comparisons.Compare(CompareOp.GreaterOrEqual, left, right),
            BinaryOperatorKind.LessThan => Comparisons.Compare(CompareOp.Less, left, right),
            BinaryOperatorKind.LessThanOrEqual => Comparisons.Compare(CompareOp.LessOrEqual, left, right),
            BinaryOperatorKind.Add => Numbers.Combine(ArithmeticOp.Add, left, right),
            BinaryOperatorKind.Subtract => Numbers.Combine(ArithmeticOp.Subtract, left, right),
            BinaryOperatorKind.Multiply => Numbers.Combine(ArithmeticOp.Multiply, left, right),
            BinaryOperatorKind.Divide => Numbers.Combine(ArithmeticOp.Divide, left, right),
            BinaryOperatorKind.Modulo => Numbers.Combine(ArithmeticOp.Modulo, left, right),
            BinaryOperatorKind.Has => throw new UnsupportedQueryException("the operator has", "No enumeration here is a set of flags: use eq or in."),
            var kind => throw new UnsupportedQueryException($"the operator {kind}"),
        };
    }

    private SqlNode IsOf(Row row, SingleValueFunctionCallNode call) =>
        Casts.IsOf(row.Key.First(), $"{_context.Catalogue.Namespace}.{row.Set.EntityType}", call.Parameters.Last());

    private static SingleResourceNode? EntityIn(BinaryOperatorNode binary) => (Inner(binary.Left), Inner(binary.Right)) switch
    {
        (SingleResourceNode entity, ConstantNode { Value: null }) => entity,
        (ConstantNode { Value: null }, SingleResourceNode entity) => entity,
        _ => null,
    };

    private static QueryNode Inner(QueryNode node) => node is ConvertNode convert ? Inner(convert.Source) : node;

    private SqlNode BindIn(InNode node)
    {
        if (node.Right is not CollectionConstantNode list)
        {
            throw new UnsupportedQueryException("in with anything but a list of literals");
        }

        if (list.Collection.Count > _context.Limits.ListLength)
        {
            throw new QueryTooLargeException("in", $"A list may have {_context.Limits.ListLength} members; this one has {list.Collection.Count}.");
        }

        return Comparisons.Among(Bind(node.Left), list.Collection.Select(member => (Literal)Bind(member)));
    }

    private AnyRow BindAny(AnyNode any)
    {
        var (frame, correlation, binder) = Open(any.Source, any.CurrentRangeVariable);
        var predicate = any.Body is ConstantNode { Value: true } ? null : binder.Bind(any.Body);
        return new AnyRow(Rows(frame, correlation).And(predicate));
    }

    private AllRows BindAll(AllNode all)
    {
        var (frame, correlation, binder) = Open(all.Source, all.CurrentRangeVariable);
        var predicate = binder.Bind(all.Body);
        return new AllRows(Rows(frame, correlation), predicate);
    }

    private RowCount BindCount(CountNode count)
    {
        var (frame, correlation, binder) = Open(count.Source, count.FilterClause?.RangeVariable);
        var predicate = count.FilterClause is { } filter ? binder.Bind(filter.Expression) : null;
        var found = count.SearchClause is { } search ? Searching.Bind(search, frame.Root) : null;
        return new RowCount(Rows(frame, correlation).And(predicate).And(found) with { Columns = [new Output(new CountAll())] });
    }

    /// <summary>Opens the collection that a navigation leads to, as a query within this one.</summary>
    private (Frame Frame, SqlNode Correlation, ExpressionBinder Binder) Open(QueryNode source, RangeVariable? variable)
    {
        if (source is not CollectionNavigationNode collection)
        {
            throw new UnsupportedQueryException($"a collection made by {source.Kind}");
        }

        var from = BindRow(collection.Source);
        var navigation = from.Set.Navigation(collection.NavigationProperty.Name);
        var frame = new Frame(_context, _context.Catalogue.Set(navigation.Target));
        var inner = new Dictionary<RangeVariable, Row>(_variables);
        if (variable is not null)
        {
            inner[variable] = frame.Root;
        }

        return (frame, Frame.Matching(from, navigation, frame.Root), new ExpressionBinder(_context, inner));
    }

    private static Select Rows(Frame frame, SqlNode correlation) => new()
    {
        Columns = [new Output(new Literal(true, DataType.Boolean))],
        From = frame.Table,
        Joins = frame.Joins,
        Where = correlation,
    };
}
