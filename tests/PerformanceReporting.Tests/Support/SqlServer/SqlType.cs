using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>Kinds of values that must not meet in a comparison or an assignment.</summary>
internal enum Kind
{
    Integer,
    Bit,
    Decimal,
    Text,
    Day,
    Moment,
    Binary,
}

/// <summary>The type of a column or expression: its kind, and how a parameter of it is declared.</summary>
internal sealed record SqlType(Kind Kind, string Declaration)
{
    public static readonly SqlType Integer = new(Kind.Integer, "int");
    public static readonly SqlType Text = new(Kind.Text, "nvarchar(4000)");
    public static readonly SqlType Decimal = new(Kind.Decimal, "decimal(18, 4)");

    public static SqlType From(DataTypeReference type)
    {
        var option = type is SqlDataTypeReference sql ? sql.SqlDataTypeOption : SqlDataTypeOption.None;
        return new(KindOf(option, type), Fragments.Text(type));
    }

    private static Kind KindOf(SqlDataTypeOption option, DataTypeReference type) => option switch
    {
        SqlDataTypeOption.Int or SqlDataTypeOption.BigInt or SqlDataTypeOption.SmallInt or SqlDataTypeOption.TinyInt => Kind.Integer,
        SqlDataTypeOption.Bit => Kind.Bit,
        SqlDataTypeOption.Decimal or SqlDataTypeOption.Numeric or SqlDataTypeOption.Float or SqlDataTypeOption.Real => Kind.Decimal,
        SqlDataTypeOption.NVarChar or SqlDataTypeOption.VarChar or SqlDataTypeOption.NChar or SqlDataTypeOption.Char or SqlDataTypeOption.Text => Kind.Text,
        SqlDataTypeOption.Date => Kind.Day,
        SqlDataTypeOption.DateTime2 or SqlDataTypeOption.DateTime or SqlDataTypeOption.DateTimeOffset => Kind.Moment,
        SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary => Kind.Binary,
        _ => throw new NotSupportedException($"The type {Fragments.Text(type)} is not one that the product uses; name its kind here."),
    };
}
