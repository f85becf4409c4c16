using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>OData's canonical functions: which of ours each one is, and of what type its result.</summary>
internal static class Functions
{
    public static SqlNode Bind(SingleValueFunctionCallNode call, Func<QueryNode, SqlNode> bind, BindingContext context)
    {
        var name = call.Name.ToLowerInvariant();
        var first = call.Parameters.FirstOrDefault();
        if (name == "cast")
        {
            return Casts.Cast(bind(first!), call.Parameters.Last());
        }

        if (name == "isof")
        {
            var operand = bind(first!);
            return Casts.IsOf(operand, Casts.EdmName(operand.Type, context.Catalogue.Namespace), call.Parameters.Last());
        }

        if (name == "totaloffsetminutes" && first is ConstantNode { Value: DateTimeOffset written })
        {
            // The only moments that have an offset are those written with one; stored ones are UTC.
            return new Literal((long)written.Offset.TotalMinutes, DataType.Int32);
        }

        SqlNode[] arguments = [.. call.Parameters.Select(bind)];
        if (arguments.Any(argument => argument is Literal { IsNull: true }))
        {
            // A function of null is null, whatever the function.
            return new Literal(null, DataType.Text);
        }

        return name switch
        {
            "contains" => new TextMatch(TextTest.Contains, arguments[0], arguments[1]),
            "startswith" => new TextMatch(TextTest.StartsWith, arguments[0], arguments[1]),
            "endswith" => new TextMatch(TextTest.EndsWith, arguments[0], arguments[1]),
            "tolower" => new Call(SqlFunction.Lower, arguments, DataType.Text),
            "toupper" => new Call(SqlFunction.Upper, arguments, DataType.Text),
            "trim" => new Call(SqlFunction.Trim, arguments, DataType.Text),
            "concat" => new Call(SqlFunction.Concat, arguments, DataType.Text),
            "length" => new Call(SqlFunction.Length, arguments, DataType.Int32),
            "indexof" => new Call(SqlFunction.IndexOf, arguments, DataType.Int32),
            "substring" => Substring(arguments),
            "matchespattern" => Pattern(arguments),
            "round" => Numbers.ToWhole(SqlFunction.Round, arguments[0]),
            "floor" => Numbers.ToWhole(SqlFunction.Floor, arguments[0]),
            "ceiling" => Numbers.ToWhole(SqlFunction.Ceiling, arguments[0]),
            "year" => new Call(SqlFunction.Year, arguments, DataType.Int32),
            "month" => new Call(SqlFunction.Month, arguments, DataType.Int32),
            "day" => new Call(SqlFunction.Day, arguments, DataType.Int32),
            "hour" => new Call(SqlFunction.Hour, OfClock(name, arguments), DataType.Int32),
            "minute" => new Call(SqlFunction.Minute, OfClock(name, arguments), DataType.Int32),
            "second" => new Call(SqlFunction.Second, OfClock(name, arguments), DataType.Int32),
            "fractionalseconds" => new Call(SqlFunction.FractionalSeconds, OfClock(name, arguments), DataType.Decimal(3)),
            "date" => new Call(SqlFunction.DateOf, OfMoment(name, arguments), DataType.Date),
            "time" => new Call(SqlFunction.TimeOf, OfMoment(name, arguments), DataType.TimeOfDay),
            "now" => new Literal(context.Now, DataType.Moment),
            "mindatetime" => new Literal(DateTimeOffset.MinValue, DataType.Moment),
            "maxdatetime" => new Literal(DateTimeOffset.MaxValue.AddTicks(1 - TimeSpan.TicksPerMillisecond), DataType.Moment),
            "totaloffsetminutes" => new Call(SqlFunction.OffsetMinutes, OfMoment(name, arguments), DataType.Int32),
            "totalseconds" => new Call(SqlFunction.TotalSeconds, arguments, DataType.Decimal(3)),
            _ => throw new UnsupportedQueryException($"the function {call.Name}"),
        };
    }

    /// <summary>A start below 0 counts from the end. A length below 0 is refused where it is written, and taken as 0 where it is computed.</summary>
    private static Call Substring(SqlNode[] arguments) => arguments.Length == 3 && arguments[2] is Literal { Value: < 0L }
        ? throw new MalformedQueryException("substring", "The length of a substring is not negative.")
        : new Call(SqlFunction.Substring, arguments, DataType.Text);

    private static TextMatch Pattern(SqlNode[] arguments)
    {
        if (arguments[1] is not Literal { Value: string pattern })
        {
            throw new UnsupportedQueryException("matchesPattern with a computed pattern", "Give the pattern as text.");
        }

        Patterns.Check(pattern);
        return new TextMatch(TextTest.Pattern, arguments[0], arguments[1]);
    }

    private static SqlNode[] OfClock(string function, SqlNode[] arguments) =>
        arguments[0].Type.Kind == DataKind.TimeOfDay ? arguments : OfMoment(function, arguments);

    private static SqlNode[] OfMoment(string function, SqlNode[] arguments) =>
        arguments[0].Type.Kind is DataKind.Moment or DataKind.Date
            ? [Times.MomentOf(arguments[0])]
            : throw new UnsupportedQueryException($"{function} of {arguments[0].Type}");
}
