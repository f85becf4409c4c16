using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Apply;

/// <summary>One value that <c>aggregate</c> makes of many: <c>Amount with sum as Total</c>, or <c>$count as Rows</c>.</summary>
/// <param name="Operand">What is aggregated; rows themselves when null.</param>
internal sealed record Aggregation(string Name, AggregateMethod Method, SingleValueNode? Operand)
{
    /// <summary>Digits behind the point of an average of exact numbers; it is rounded to them, half away from zero.</summary>
    public const int AverageScale = 6;

    public static (Aggregation Value, IEdmTypeReference Type) Parse(string text, RowType type)
    {
        var (expression, name) = ApplyText.Named(text);
        if (expression.Equals("$count", StringComparison.OrdinalIgnoreCase))
        {
            return (new Aggregation(name, default, null), EdmCoreModel.Instance.GetInt64(false));
        }

        var parts = ApplyText.Split(expression, " with ");
        var method = parts switch
        {
            [var these, ..] when these.StartsWith("$these", StringComparison.OrdinalIgnoreCase) => throw new UnsupportedQueryException("$these"),
            [_, var rest, ..] when rest.Contains(" from ", StringComparison.OrdinalIgnoreCase) => throw new UnsupportedQueryException("from in aggregate"),
            [var path] when path.EndsWith("/$count", StringComparison.OrdinalIgnoreCase) => throw new UnsupportedQueryException($"{path} in aggregate"),
            [var custom] => throw new MalformedQueryException("aggregate", $"'{custom}' wants a method behind it: with sum, average, min, max or countdistinct."),
            [var path, _] when type.CollectionOn(path) is { } collection =>
                throw new UnsupportedQueryException($"aggregate over the collection {collection}", "Ask the set that it leads to, where the way back is a path to one."),
            [_, var known] => MethodOf(known),
            _ => throw new MalformedQueryException("aggregate", $"'{text}' names more than one method."),
        };
        var operand = type.Value(parts[0]);
        return (new Aggregation(name, method, operand), TypeOf(method, operand.TypeReference));
    }

    public SqlNode? Bind(RowSet rows) => Operand is null ? null : rows.Bind(Operand);

    /// <param name="operand">What this is an aggregation of; null for rows.</param>
    /// <param name="isGrouped">Whether there is no group without a row.</param>
    public SqlNode Of(SqlNode? operand, bool isGrouped) => operand is null
        ? new CountAll()
        : new Aggregate(Method, operand, TypeOf(operand.Type), Method != AggregateMethod.CountDistinct && (operand.Nullable || !isGrouped));

    private DataType TypeOf(DataType operand) => (Method, operand.Kind) switch
    {
        (AggregateMethod.CountDistinct, _) => DataType.Int64,
        (AggregateMethod.Min or AggregateMethod.Max, DataKind.Boolean or DataKind.Enum or DataKind.Guid) =>
            throw new UnsupportedQueryException($"{Method.ToString().ToLowerInvariant()} of {operand}"),
        (AggregateMethod.Min or AggregateMethod.Max, _) => operand,
        (_, DataKind.Double) => operand,
        (AggregateMethod.Sum, DataKind.Decimal) => operand,
        (AggregateMethod.Sum, _) when operand.IsExact => DataType.Int64,
        (AggregateMethod.Average, _) when operand.IsExact => DataType.Decimal(Math.Max(AverageScale, operand.Scale)),
        _ => throw new MalformedQueryException("aggregate", $"There is no {Method.ToString().ToLowerInvariant()} of {operand}."),
    };

    private static IEdmTypeReference TypeOf(AggregateMethod method, IEdmTypeReference operand) => method switch
    {
        AggregateMethod.CountDistinct => EdmCoreModel.Instance.GetInt64(false),
        AggregateMethod.Min or AggregateMethod.Max => operand,
        _ when operand.IsFloating() => EdmCoreModel.Instance.GetDouble(true),
        AggregateMethod.Sum when operand.IsIntegral() => EdmCoreModel.Instance.GetInt64(true),
        _ => EdmCoreModel.Instance.GetDecimal(true),
    };

    private static AggregateMethod MethodOf(string name) => name.Trim().ToLowerInvariant() switch
    {
        "sum" => AggregateMethod.Sum,
        "average" => AggregateMethod.Average,
        "min" => AggregateMethod.Min,
        "max" => AggregateMethod.Max,
        "countdistinct" => AggregateMethod.CountDistinct,
        _ => throw new UnsupportedQueryException($"the aggregation method {name}"),
    };
}
