// The kinds bear the names that EDM gives them.
#pragma warning disable CA1720

namespace PerformanceReporting.Query.Model;

/// <summary>The kinds of value a column or an expression can hold.</summary>
public enum DataKind
{
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    Text,
    Enum,
    Date,
    Moment,
    TimeOfDay,
    Duration,
    Guid,
}

/// <summary>
/// What a value is, seen alike by EDM and by SQL. <see cref="Scale"/> is the number of decimals that an exact number
/// carries: SQLite holds such a number as an integer multiplied by ten to that power.
/// </summary>
public readonly record struct DataType(DataKind Kind, int Scale = 0, EnumType? Enum = null, int? MaxLength = null)
{
    public static readonly DataType Boolean = new(DataKind.Boolean);
    public static readonly DataType Int32 = new(DataKind.Int32);
    public static readonly DataType Int64 = new(DataKind.Int64);
    public static readonly DataType Double = new(DataKind.Double);
    public static readonly DataType Text = new(DataKind.Text);
    public static readonly DataType Date = new(DataKind.Date);
    public static readonly DataType Moment = new(DataKind.Moment);
    public static readonly DataType TimeOfDay = new(DataKind.TimeOfDay);
    public static readonly DataType Duration = new(DataKind.Duration);
    public static readonly DataType Guid = new(DataKind.Guid);

    public static DataType Decimal(int scale) => new(DataKind.Decimal, scale);

    public static DataType TextOf(int maxLength) => new(DataKind.Text, MaxLength: maxLength);

    public static DataType Of(EnumType members) => new(DataKind.Enum, Enum: members);

    /// <summary>An exact number: whole or with a fixed count of decimals.</summary>
    public bool IsExact => Kind is DataKind.Int32 or DataKind.Int64 or DataKind.Decimal;

    public bool IsNumber => IsExact || Kind == DataKind.Double;

    public override string ToString() => Kind switch
    {
        DataKind.Decimal => $"Decimal({Scale})",
        DataKind.Enum => Enum!.Name,
        _ => Kind.ToString(),
    };
}
