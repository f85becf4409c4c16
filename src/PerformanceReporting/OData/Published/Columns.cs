using PerformanceReporting.Query.Model;

namespace PerformanceReporting.OData.Published;

/// <summary>The kinds of column that the views have, each in one word, so that a set reads as a list.</summary>
internal static class Columns
{
    public static Column Id(string description) => Whole("Id", description);

    /// <summary>The identity of an entity of another set.</summary>
    public static Column Reference(string name, string description) => Whole(name, description);

    public static Column Whole(string name, string description) => new(name, DataType.Int32, false, description);

    /// <summary>A number with up to four decimals.</summary>
    public static Column Exact(string name, string description) => new(name, DataType.Decimal(4), false, description);

    /// <summary>A number of the indicator's unit of measure, which another column names.</summary>
    public static Column Measured(string name, string description, string unit = "UnitOfMeasure") =>
        Exact(name, description) with { Unit = new Unit.In(unit) };

    public static Column Flag(string name, string description) => new(name, DataType.Boolean, false, description);

    public static Column Day(string name, string description) => new(name, DataType.Date, false, description);

    public static Column Moment(string name, string description) => new(name, DataType.Moment, false, description);

    public static Column Text(string name, int length, string description) => new(name, DataType.TextOf(length), false, description);

    /// <summary>Text by which people look for something: <c>$search</c> looks into it.</summary>
    public static Column Words(string name, int length, string description) => Text(name, length, description) with { Searchable = true };

    public static Column Member(string name, EnumType members, string description) => new(name, DataType.Of(members), false, description);

    /// <summary>The same column where it may have no value.</summary>
    public static Column OrNone(this Column column) => column with { Nullable = true };

    /// <summary>When a row was recorded, by whom and why, and when another took its place.</summary>
    public static IReadOnlyList<Column> Lifetime { get; } =
    [
        Text("Reason", 1000, "Why the row before was replaced.").OrNone(),
        Moment("RecordedAt", "When this was recorded."),
        Reference("RecordedBy", "The person who recorded it; none where the system did.").OrNone(),
        Moment("SupersededAt", "When another row took its place; none while it holds.").OrNone(),
    ];

    /// <summary>When a computed row was stored, and when another took its place.</summary>
    public static IReadOnlyList<Column> Validity { get; } =
    [
        Moment("RecordedAt", "When this was computed and stored."),
        Moment("SupersededAt", "When another row took its place; none while it holds.").OrNone(),
    ];
}
