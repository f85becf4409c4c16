using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>
/// The types of expressions, and with them those of parameters: a parameter takes the type of what it is compared with or
/// written to. SQL Server converts silently or fails on a row; SQLite compares text with numbers and finds nothing.
/// </summary>
internal sealed class ExpressionTypes(Func<QueryExpression, Scope, IReadOnlyList<RelationColumn>?> columnsOf, Action<string> report)
{
    private static readonly HashSet<string> Counting = new(
        ["count", "len", "datalength", "charindex", "datepart", "year", "month", "day", "datediff", "row_number", "rank", "dense_rank", "sign"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Writing = new(
        ["lower", "upper", "trim", "ltrim", "rtrim", "replace", "substring", "concat", "string_agg", "format"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Keeping = new(
        ["min", "max", "sum", "avg", "abs", "round", "floor", "ceiling", "isnull", "lag", "lead", "first_value", "last_value"],
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, SqlType> _parameters = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters whose types have been told so far.</summary>
    public IReadOnlyDictionary<string, SqlType> Parameters => _parameters;

    /// <summary>Two sides that meet: each learns from the other, and both must be of one kind.</summary>
    public void Meet(ScalarExpression one, ScalarExpression other, Scope scope)
    {
        if ((TypeOf(one, scope) ?? TypeOf(other, scope)) is { } type)
        {
            Expect(other, type, scope, one);
            Expect(one, type, scope, other);
        }
    }

    /// <summary>An expression that must give a value of a type, because of <paramref name="because"/>.</summary>
    public void Expect(ScalarExpression expression, SqlType wanted, Scope scope, TSqlFragment because)
    {
        switch (expression)
        {
            case VariableReference parameter when _parameters.TryAdd(parameter.Name, wanted):
            case NullLiteral:
                break;
            case ParenthesisExpression inner:
                Expect(inner.Expression, wanted, scope, because);
                break;
            case CoalesceExpression coalesce:
                ExpectEach(coalesce.Expressions, wanted, scope, because);
                break;
            case NullIfExpression nullIf:
                ExpectEach([nullIf.FirstExpression, nullIf.SecondExpression], wanted, scope, because);
                break;
            case CaseExpression choice:
                ExpectEach(Branches(choice), wanted, scope, because);
                break;
            default:
                if (!Fits(expression, wanted, scope))
                {
                    report($"{Fragments.Text(expression)} meets {Fragments.Text(because)}, which is {wanted.Declaration}");
                }

                break;
        }
    }

    /// <summary>The type of an expression; null where it is a literal or cannot be told.</summary>
    public SqlType? TypeOf(ScalarExpression expression, Scope scope) => expression switch
    {
        ColumnReferenceExpression { MultiPartIdentifier: { } name } => scope.TypeOf([.. name.Identifiers.Select(part => part.Value)]),
        VariableReference parameter => _parameters.GetValueOrDefault(parameter.Name),
        ParenthesisExpression inner => TypeOf(inner.Expression, scope),
        UnaryExpression sign => TypeOf(sign.Expression, scope),
        CastCall cast => SqlType.From(cast.DataType),
        TryCastCall cast => SqlType.From(cast.DataType),
        ConvertCall convert => SqlType.From(convert.DataType),
        CoalesceExpression coalesce => First(coalesce.Expressions, scope),
        NullIfExpression nullIf => TypeOf(nullIf.FirstExpression, scope),
        CaseExpression choice => First(Branches(choice), scope),
        IIfCall choice => First([choice.ThenExpression, choice.ElseExpression], scope),
        BinaryExpression sum => Widest(TypeOf(sum.FirstExpression, scope), TypeOf(sum.SecondExpression, scope)),
        ScalarSubquery query => columnsOf(query.QueryExpression, scope) is [{ Type: var type }, ..] ? type : null,
        FunctionCall call => TypeOf(call, scope),
        _ => null,
    };

    private SqlType? TypeOf(FunctionCall call, Scope scope) => call.FunctionName.Value switch
    {
        var name when Counting.Contains(name) => SqlType.Integer,
        var name when Writing.Contains(name) => SqlType.Text,
        var name when Keeping.Contains(name) => First(call.Parameters, scope),
        _ => null,
    };

    private bool Fits(ScalarExpression expression, SqlType wanted, Scope scope) => expression switch
    {
        IntegerLiteral => wanted.Kind is Kind.Integer or Kind.Bit or Kind.Decimal,
        NumericLiteral or RealLiteral => wanted.Kind is Kind.Decimal,
        StringLiteral => wanted.Kind is Kind.Text or Kind.Day or Kind.Moment,
        UnaryExpression { Expression: Literal literal } => Fits(literal, wanted, scope),
        _ => TypeOf(expression, scope) is not { } type || type.Kind == wanted.Kind || IsArithmetic(expression, type, wanted),
    };

    // A count or a sum may meet a decimal; a bare whole number may not: SQLite holds decimals as ten-thousandths.
    private static bool IsArithmetic(ScalarExpression expression, SqlType type, SqlType wanted) =>
        expression is not (VariableReference or ColumnReferenceExpression)
        && (type.Kind, wanted.Kind) is (Kind.Integer, Kind.Decimal) or (Kind.Decimal, Kind.Integer);

    private static SqlType? Widest(SqlType? one, SqlType? other) => one?.Kind == Kind.Decimal ? one : other ?? one;

    private SqlType? First(IEnumerable<ScalarExpression> expressions, Scope scope) =>
        expressions.Select(expression => TypeOf(expression, scope)).FirstOrDefault(type => type is not null);

    private void ExpectEach(IEnumerable<ScalarExpression> expressions, SqlType wanted, Scope scope, TSqlFragment because)
    {
        foreach (var expression in expressions)
        {
            Expect(expression, wanted, scope, because);
        }
    }

    private static IEnumerable<ScalarExpression> Branches(CaseExpression choice)
    {
        IEnumerable<ScalarExpression> results = choice switch
        {
            SearchedCaseExpression searched => searched.WhenClauses.Select(when => when.ThenExpression),
            SimpleCaseExpression simple => simple.WhenClauses.Select(when => when.ThenExpression),
            _ => [],
        };
        return choice.ElseExpression is { } otherwise ? results.Append(otherwise) : results;
    }
}
