using System.Globalization;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>
/// Brings both sides of a comparison to one type, so that a database compares like with like: exact numbers at one
/// scale, moments at one precision, members of an enumeration by rank where order counts.
/// </summary>
internal static class Comparisons
{
    private const double Beyond = 1e27;

    public static SqlNode Compare(CompareOp op, SqlNode left, SqlNode right) => (left, right) switch
    {
        (Literal { IsNull: true }, _) or (_, Literal { IsNull: true }) => new Comparison(op, left, right),
        (Literal literal, not Literal) => Compare(Mirrored(op), right, literal),
        (_, Literal literal) => WithLiteral(op, left, literal),
        _ => Columns(op, left, right),
    };

    /// <summary>Membership is a comparison for equality with each member: one that no row can equal falls away.</summary>
    public static SqlNode Among(SqlNode operand, IEnumerable<Literal> members) => new Membership(
        operand,
        [
            .. members.Select(member => Exactly(member, operand.Type))
                .Where(member => member.IsNull || Fits(member, operand.Type))
                .Select(member => As(member, operand.Type)),
        ]);

    private static Comparison Columns(CompareOp op, SqlNode left, SqlNode right)
    {
        if (left.Type.Kind == DataKind.Enum && right.Type.Kind == DataKind.Enum)
        {
            return IsOrder(op) ? new Comparison(op, new EnumRank(left), new EnumRank(right)) : new Comparison(op, left, right);
        }

        if (left.Type.IsExact && right.Type.IsExact)
        {
            var scale = Math.Max(left.Type.Scale, right.Type.Scale);
            return new Comparison(op, AtScale(left, scale), AtScale(right, scale));
        }

        if (left.Type.Kind is DataKind.Date or DataKind.Moment && right.Type.Kind is DataKind.Date or DataKind.Moment && left.Type.Kind != right.Type.Kind)
        {
            return new Comparison(op, Times.MomentOf(left), Times.MomentOf(right));
        }

        return left.Type.Kind == right.Type.Kind
            ? new Comparison(op, left, right)
            : throw new UnsupportedQueryException($"comparing {left.Type} with {right.Type}");
    }

    private static SqlNode WithLiteral(CompareOp op, SqlNode operand, Literal given)
    {
        if (operand.Type.Kind == DataKind.Date && given.Type.Kind == DataKind.Moment)
        {
            return WithLiteral(op, Times.MomentOf(operand), given);
        }

        var literal = Exactly(given, operand.Type);
        if (operand.Type.Kind == DataKind.Enum)
        {
            return IsOrder(op)
                ? new Comparison(op, new EnumRank(operand), Rank(literal, operand.Type.Enum!))
                : new Comparison(op, operand, literal);
        }

        return Fits(literal, operand.Type)
            ? new Comparison(op, operand, As(literal, operand.Type))
            : Between(op, operand, literal);
    }

    /// <summary>
    /// The literal lies between two values that the operand can have: 1.23456 beside four decimals, a fraction of a
    /// millisecond beside moments. Nothing equals it, and order is decided by the value just below.
    /// </summary>
    private static SqlNode Between(CompareOp op, SqlNode operand, Literal literal) => op switch
    {
        CompareOp.Equal => new Literal(false, DataType.Boolean),
        CompareOp.NotEqual => new Literal(true, DataType.Boolean),
        CompareOp.Greater or CompareOp.GreaterOrEqual => new Comparison(CompareOp.Greater, operand, Below(literal, operand.Type)),
        _ => operand.Nullable
            ? new And(
                new Comparison(CompareOp.NotEqual, operand, new Literal(null, operand.Type)),
                new Comparison(CompareOp.LessOrEqual, operand, Below(literal, operand.Type)))
            : new Comparison(CompareOp.LessOrEqual, operand, Below(literal, operand.Type)),
    };

    /// <summary>
    /// A literal written with a point, or too long for a decimal, is read as a double where nothing says otherwise;
    /// beside exact numbers it is the decimal that was written, or one beyond every column.
    /// </summary>
    public static Literal Exactly(Literal literal, DataType type) =>
        type.IsExact && literal.Value is double number
            ? Math.Abs(number) < Beyond ? Literals.From((decimal)number) : Literals.From((decimal)(Beyond * Math.Sign(number)))
            : literal;

    private static bool Fits(Literal literal, DataType type)
    {
        if (type.IsExact && literal.Type.IsExact)
        {
            var exact = Number(literal);
            return Math.Abs(exact) < Bound(type) && decimal.Round(exact, type.Scale) == exact;
        }

        return (type.Kind, literal.Type.Kind) switch
        {
            (DataKind.Moment, DataKind.Moment) => ((DateTimeOffset)literal.Value!).Ticks % TimeSpan.TicksPerMillisecond == 0,
            (DataKind.Duration, DataKind.Duration) => ((TimeSpan)literal.Value!).Ticks % TimeSpan.TicksPerMillisecond == 0,
            (DataKind.TimeOfDay, DataKind.TimeOfDay) => ((TimeOnly)literal.Value!).Ticks % TimeSpan.TicksPerMillisecond == 0,
            (DataKind.Moment, DataKind.Date) => true,
            (DataKind.Double, _) when literal.Type.IsNumber => true,
            var (wanted, given) when wanted == given => true,
            _ => throw new UnsupportedQueryException($"comparing {type} with {literal.Type}"),
        };
    }

    private static Literal As(Literal literal, DataType type) => (type.Kind, literal.Type.Kind) switch
    {
        (_, _) when literal.IsNull => new Literal(null, type),
        (DataKind.Decimal, _) => new Literal(Number(literal), type),
        (DataKind.Int32 or DataKind.Int64, _) => new Literal(decimal.ToInt64(Number(literal)), DataType.Int64),
        (DataKind.Double, _) => new Literal(Convert.ToDouble(literal.Value, CultureInfo.InvariantCulture), type),
        (DataKind.Moment, DataKind.Date) => new Literal(
            new DateTimeOffset(((DateOnly)literal.Value!).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), type),
        (DataKind.Text, _) => literal with { Type = DataType.Text },
        _ => literal,
    };

    private static Literal Below(Literal literal, DataType type) => literal.Value switch
    {
        DateTimeOffset moment => new Literal(Floor(moment), type),
        TimeSpan span => new Literal(new TimeSpan(Floor(span.Ticks)), type),
        TimeOnly time => new Literal(new TimeOnly(Floor(time.Ticks)), type),
        _ => As(new Literal(Floor(Math.Clamp(Number(literal), -Bound(type), Bound(type)), type.Scale), type), type),
    };

    private static DateTimeOffset Floor(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));

    private static long Floor(long ticks) => (ticks < 0 ? ticks - TimeSpan.TicksPerMillisecond + 1 : ticks) / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond;

    private static decimal Floor(decimal value, int scale) => decimal.Round(value, scale, MidpointRounding.ToNegativeInfinity);

    /// <summary>Beyond this no number is held: SQLite keeps one, its decimals included, in 64 bits.</summary>
    private static decimal Bound(DataType type)
    {
        var bound = (decimal)long.MaxValue;
        for (var digit = 0; digit < type.Scale; digit++)
        {
            bound /= 10;
        }

        return Floor(bound, type.Scale);
    }

    private static SqlNode AtScale(SqlNode node, int scale) => node.Type.Scale == scale ? node : new Rescaled(node, scale);

    private static Literal Rank(Literal member, EnumType members) =>
        Literal.Whole(members.Members.ToList().IndexOf((string)member.Value!));

    private static decimal Number(Literal literal) => Convert.ToDecimal(literal.Value, CultureInfo.InvariantCulture);

    private static bool IsOrder(CompareOp op) => op is not (CompareOp.Equal or CompareOp.NotEqual);

    private static CompareOp Mirrored(CompareOp op) => op switch
    {
        CompareOp.Greater => CompareOp.Less,
        CompareOp.GreaterOrEqual => CompareOp.LessOrEqual,
        CompareOp.Less => CompareOp.Greater,
        CompareOp.LessOrEqual => CompareOp.GreaterOrEqual,
        _ => op,
    };
}
