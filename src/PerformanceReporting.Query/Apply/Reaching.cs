using System.Globalization;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Binding;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Apply;

/// <summary>
/// <c>topsum(n,…)</c> and <c>bottomsum(n,…)</c>: rows from the highest or the lowest value on, until their values add
/// up to n or more; <c>toppercent</c> and <c>bottompercent</c>: to n percent of what all rows add up to. A row is taken
/// unless the rows before it have reached that already.
/// </summary>
internal sealed record Reaching(decimal Goal, bool IsPercent, SingleValueNode Value, bool Descending) : Transformation
{
    private const string Before = "@before";
    private const string Most = "@most";
    private const string Total = "@total";

    public static Reaching Parse(string name, string arguments, RowType type) => ApplyText.Split(arguments, ",") switch
    {
        [var sum, var value] when decimal.TryParse(sum, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            new Reaching(
                number, name.EndsWith("percent", StringComparison.OrdinalIgnoreCase), type.Value(value), name.StartsWith("top", StringComparison.OrdinalIgnoreCase)),
        _ => throw new MalformedQueryException(name, $"{name} takes a number and an expression."),
    };

    public override RowSet Apply(RowSet rows)
    {
        var whole = rows.Whole();
        var value = whole.Bind(Value);
        var sum = new Aggregate(AggregateMethod.Sum, value, value.Type.Kind == DataKind.Int32 ? DataType.Int64 : value.Type, true);
        if (!value.Type.IsNumber)
        {
            throw new MalformedQueryException("$apply", $"There is no sum of {value.Type}.");
        }

        whole = whole with { Order = [new Ordering(value, Descending), .. whole.Order], Row = whole.Row.With(Total, new Running(sum, [])) };
        var summed = Numbered(whole, Before, sum, before: true);

        // Values below zero can bring a sum back under n once it was reached, so the highest sum so far decides.
        var before = summed.Row.Column(Before);
        var reached = Numbered(summed, Most, new Aggregate(AggregateMethod.Max, before, before.Type, true), before: false);
        var most = reached.Row.Column(Most);
        return reached.And(new Or(
            new Comparison(CompareOp.Equal, most, new Literal(null, most.Type)),
            IsPercent
                ? Comparisons.Compare(
                    CompareOp.Less,
                    Numbers.Combine(ArithmeticOp.Multiply, most, Literals.From(100m)),
                    Numbers.Combine(ArithmeticOp.Multiply, reached.Row.Column(Total), Literals.From(Goal)))
                : Comparisons.Compare(CompareOp.Less, most, Literals.From(Goal))));
    }

    private static RowSet Numbered(RowSet rows, string name, Aggregate aggregate, bool before) =>
        (rows with { Row = rows.Row.With(name, new Running(aggregate, Orderings.Total(rows.Order, rows.Row), before)) }).Enclosed();
}
