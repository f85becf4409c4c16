using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Sql;

/// <summary>
/// An expression of a query. Values (this file) mean the same before and after every pass; <see cref="Logic"/> carries
/// OData's three-valued meaning and is turned by <see cref="Passes.NullSemantics"/> into <see cref="Condition"/>s,
/// which are SQL.
/// </summary>
/// <param name="Nullable">Whether any row can make it null.</param>
internal abstract record SqlNode(DataType Type, bool Nullable);

/// <summary>A column of a source in scope.</summary>
internal sealed record ColumnRef(string Alias, string Name, DataType Type, bool Nullable) : SqlNode(Type, Nullable)
{
    public override string ToString() => $"{Alias}.{Name}";
}

/// <summary>
/// A value known when the query is compiled; it travels as a parameter. Null is the null literal; the member of an
/// enumeration is the model's own word and stands in the text, so that the index of just such rows is found.
/// </summary>
internal sealed record Literal(object? Value, DataType Type) : SqlNode(Type, Value is null)
{
    public bool IsNull => Value is null;

    public static Literal Whole(long value) => new(value, DataType.Int64);

    public override string ToString() => Value switch
    {
        null => "null",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => $"'{other}'",
    };
}

/// <summary>A canonical function over values; null when any argument is, and where a cast does not fit.</summary>
internal sealed record Call(SqlFunction Function, IReadOnlyList<SqlNode> Arguments, DataType Type)
    : SqlNode(Type, Function == SqlFunction.ToInt32 || Arguments.Any(argument => argument.Nullable))
{
    public override string ToString() => $"{Function}({string.Join(", ", Arguments)})";
}

/// <summary>The same exact number with more decimals, so that it can stand beside another of that scale.</summary>
internal sealed record Rescaled(SqlNode Operand, int Scale) : SqlNode(DataType.Decimal(Scale), Operand.Nullable)
{
    public override string ToString() => $"scale({Operand}, {Scale})";
}

/// <summary>The rank of an enumeration's member: what OData compares and orders by, where the database holds names.</summary>
internal sealed record EnumRank(SqlNode Operand) : SqlNode(DataType.Int32, Operand.Nullable)
{
    public override string ToString() => $"rank({Operand})";
}

/// <summary>How many rows a query has, as a value within another.</summary>
internal sealed record RowCount(Select Rows) : SqlNode(DataType.Int64, false)
{
    public override string ToString() => $"count({Rows})";
}

/// <summary>The number of all rows of a query; the only output of a counting select.</summary>
internal sealed record CountAll() : SqlNode(DataType.Int64, false)
{
    public override string ToString() => "count(*)";
}

/// <summary>A null that says of what type, so that a column is of one type wherever its rows come from.</summary>
internal sealed record Blank(DataType Type) : SqlNode(Type, true)
{
    public override string ToString() => $"null {Type}";
}

/// <summary>The place of a row among those that share the partition, counted from 1.</summary>
internal sealed record RowNumber(IReadOnlyList<SqlNode> Partition, IReadOnlyList<Ordering> OrderBy)
    : SqlNode(DataType.Int64, false)
{
    public override string ToString() => $"row_number({string.Join(", ", Partition)}; {string.Join(", ", OrderBy)})";
}
