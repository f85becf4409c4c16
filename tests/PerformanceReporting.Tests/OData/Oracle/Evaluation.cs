using System.Globalization;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>The value of an expression for one instance: URL Conventions 5.1.1, node by node.</summary>
internal sealed class Evaluation(RowsInMemory rows, DateTimeOffset now)
{
    /// <summary>Filters keep what is true; false and null (unknown) are left out alike.</summary>
    public bool Holds(SingleValueNode condition, Scope scope) => Value(condition, scope) is true;

    public object? Value(SingleValueNode node, Scope scope) => node switch
    {
        ConstantNode constant => Literal(constant),
        ConvertNode convert => Converted(Value(convert.Source, scope), convert.TypeReference),
        BinaryOperatorNode binary => Binary(binary, scope),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => !(bool?)Value(not.Operand, scope),
        UnaryOperatorNode negation => Numbers.Negate(Value(negation.Operand, scope)),
        SingleValuePropertyAccessNode property => (Value(property.Source, scope) as Row)?[property.Property.Name],
        SingleValueOpenPropertyAccessNode dynamic => (Value(dynamic.Source, scope) as Row)?[dynamic.Name],
        ResourceRangeVariableReferenceNode variable => scope[variable.Name],
        NonResourceRangeVariableReferenceNode variable => scope[variable.Name],
        SingleNavigationNode navigation => One(Value(navigation.Source, scope) as Row, navigation.NavigationProperty.Name),
        SingleValueFunctionCallNode { Name: "cast" } cast => Cast(cast, scope),
        SingleValueFunctionCallNode { Name: "isof" } isof => IsOf(isof, scope),
        SingleValueFunctionCallNode call => CanonicalFunctions.Call(
            call.Name, [.. call.Parameters.Select(parameter => Value((SingleValueNode)parameter, scope))], now),
        InNode list => Items(list.Right).Any(item => Comparison.AreEqual(Value(list.Left, scope), item)),
        AnyNode any => Members(any.Source, scope).Any(member => Lambda(any, scope, member)),
        AllNode all => Members(all.Source, scope).All(member => Lambda(all, scope, member)),
        CountNode count => (long)Counted(count, scope),
        _ => throw new NotSupportedException($"The interpreter does not know {node.GetType().Name}."),
    };

    /// <summary>The entities that a collection-valued path leads to.</summary>
    public IReadOnlyList<Row> Members(QueryNode node, Scope scope) => node switch
    {
        CollectionNavigationNode navigation => Value((SingleValueNode)navigation.Source, scope) is Row from
            ? rows.Many(from, navigation.NavigationProperty.Name)
            : [],
        _ => throw new NotSupportedException($"The interpreter does not know {node.GetType().Name}."),
    };

    private Row? One(Row? from, string name) =>
        from is null ? null : from.Values.TryGetValue(name, out var nested) ? nested as Row : rows.One(from, name);

    private object? Binary(BinaryOperatorNode node, Scope scope)
    {
        var (left, right) = (Value(node.Left, scope), Value(node.Right, scope));
        return node.OperatorKind switch
        {
            BinaryOperatorKind.And => (bool?)left & (bool?)right,
            BinaryOperatorKind.Or => (bool?)left | (bool?)right,
            BinaryOperatorKind.Equal => Comparison.AreEqual(left, right),
            BinaryOperatorKind.NotEqual => !Comparison.AreEqual(left, right),
            BinaryOperatorKind.GreaterThan => Comparison.IsGreater(left, right),
            BinaryOperatorKind.GreaterThanOrEqual => Comparison.IsGreaterOrEqual(left, right),
            BinaryOperatorKind.LessThan => Comparison.IsGreater(right, left),
            BinaryOperatorKind.LessThanOrEqual => Comparison.IsGreaterOrEqual(right, left),
            BinaryOperatorKind.Add => Numbers.Add(left, right),
            BinaryOperatorKind.Subtract => Numbers.Subtract(left, right),
            BinaryOperatorKind.Multiply => Numbers.Multiply(left, right),
            BinaryOperatorKind.Divide => Numbers.Divide(left, right),
            BinaryOperatorKind.Modulo => Numbers.Modulo(left, right),
            var other => throw new NotSupportedException($"The interpreter does not know {other}."),
        };
    }

    private bool Lambda(LambdaNode lambda, Scope scope, Row member) =>
        lambda.Body is null || lambda.CurrentRangeVariable is null || Holds(lambda.Body, scope.With(lambda.CurrentRangeVariable.Name, member));

    private int Counted(CountNode count, Scope scope)
    {
        var members = Members(count.Source, scope);
        return count.FilterClause is { } filter
            ? members.Count(member => Holds(filter.Expression, scope.With(filter.RangeVariable.Name, member)))
            : members.Count;
    }

    private static IEnumerable<object?> Items(CollectionNode node) => node switch
    {
        CollectionConstantNode list => list.Collection.Select(Literal),
        _ => throw new NotSupportedException($"The interpreter does not know a list of {node.GetType().Name}."),
    };

    private object? Cast(SingleValueFunctionCallNode call, Scope scope)
    {
        var parameters = call.Parameters.ToList();
        return CanonicalFunctions.Cast(Value((SingleValueNode)parameters[0], scope), TypeName((ConstantNode)parameters[^1]));
    }

    private object? IsOf(SingleValueFunctionCallNode call, Scope scope)
    {
        var parameters = call.Parameters.ToList();
        var value = Value((SingleValueNode)parameters[0], scope);
        return value is not null && ((SingleValueNode)parameters[0]).TypeReference.FullName() == TypeName((ConstantNode)parameters[^1]);
    }

    private static string TypeName(ConstantNode type) => type.Value?.ToString() ?? "";

    /// <summary>A value that ODL made of the text of a key.</summary>
    public static object? Plain(object? value) => value switch
    {
        sbyte or byte or short or int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float single => double.Parse(single.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
#pragma warning disable CS0618 // ODL 8 makes these; ODL 9 makes DateOnly and TimeOnly.
        Date day => new DateOnly(day.Year, day.Month, day.Day),
        TimeOfDay time => new TimeOnly(time.Ticks),
#pragma warning restore CS0618
        _ => value,
    };

    /// <summary>A number is what its text says: ODL may have taken 1.1 for a float on the way.</summary>
    private static object? Literal(ConstantNode node) => node.Value switch
    {
        float or double or decimal when decimal.TryParse(node.LiteralText, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact) => exact,
        ODataEnumValue member => Named(member.Value, (IEdmEnumType)node.TypeReference.Definition),
        var value => Plain(value),
    };

    private static Member Named(string text, IEdmEnumType type) => type.Members
        .Select(member => new Member(member.Name, member.Value.Value))
        .First(member => member.Name == text || member.Rank.ToString(CultureInfo.InvariantCulture) == text);

    private static object? Converted(object? value, IEdmTypeReference? type) => (value, type?.PrimitiveKind()) switch
    {
        (long, EdmPrimitiveTypeKind.Decimal) => Numbers.Exact(value),
        (double number, EdmPrimitiveTypeKind.Decimal) => (decimal)number,
        (long, EdmPrimitiveTypeKind.Double or EdmPrimitiveTypeKind.Single) => Numbers.Double(value),
        (DateOnly day, EdmPrimitiveTypeKind.DateTimeOffset) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        _ => value,
    };
}
