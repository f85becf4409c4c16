using System.Globalization;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>
/// <c>cast</c> and <c>isof</c> over primitive types (OData 4.01, URL Conventions 5.1.1.10). What does not fit the type
/// is null; a number that loses decimals is rounded half away from zero; text is written as it stands in an address.
/// </summary>
internal static class Casts
{
    public static SqlNode Cast(SqlNode operand, QueryNode type) => (NameOf(type), operand) switch
    {
        (_, Literal { IsNull: true }) => operand,
        ("Edm.String", { Type.Kind: DataKind.Text }) => operand,
        (var name, Literal { Value: string text }) => Written(text, name),
        ("Edm.String", { Type.Kind: not (DataKind.Duration or DataKind.Double) }) => new Call(SqlFunction.ToText, [operand], DataType.Text),
        ("Edm.Int32", { Type.IsExact: true }) => new Call(SqlFunction.ToInt32, [Numbers.ToWhole(SqlFunction.Round, operand)], DataType.Int32),
        ("Edm.Int64", { Type.IsExact: true }) => new Call(SqlFunction.ToInt64, [Numbers.ToWhole(SqlFunction.Round, operand)], DataType.Int64),
        ("Edm.Decimal", { Type.Kind: DataKind.Decimal }) => operand,
        ("Edm.Decimal", { Type.IsExact: true }) => new Rescaled(operand, 0),
        ("Edm.Double", { Type.IsNumber: true }) => Numbers.AsDouble(operand),
        ("Edm.Boolean", { Type.Kind: DataKind.Boolean }) => operand,
        ("Edm.Date", { Type.Kind: DataKind.Date }) => operand,
        ("Edm.Date", { Type.Kind: DataKind.Moment }) => new Call(SqlFunction.DateOf, [operand], DataType.Date),
        ("Edm.TimeOfDay", { Type.Kind: DataKind.TimeOfDay }) => operand,
        ("Edm.TimeOfDay", { Type.Kind: DataKind.Moment }) => new Call(SqlFunction.TimeOf, [operand], DataType.TimeOfDay),
        ("Edm.DateTimeOffset", { Type.Kind: DataKind.Moment or DataKind.Date }) => Times.MomentOf(operand),
        ("Edm.Duration", { Type.Kind: DataKind.Duration }) => operand,
        ("Edm.Guid", { Type.Kind: DataKind.Guid }) => operand,
        (var name, { Type.Enum.Name: var members }) when name.Split('.')[^1] == members => operand,
        var (name, _) => throw new UnsupportedQueryException($"cast of {operand.Type} to {name}"),
    };

    /// <summary>A text in the query is read as a literal of the type is; what is none is null.</summary>
    private static Literal Written(string text, string type)
    {
        var kind = type switch
        {
            "Edm.DateTimeOffset" => DataKind.Moment,
            _ => Enum.TryParse<DataKind>(type.Replace("Edm.", "", StringComparison.Ordinal), out var known) && known is not (DataKind.Enum or DataKind.Text) ? known
                : throw new UnsupportedQueryException($"cast of Text to {type}"),
        };
        try
        {
            return kind switch
            {
                DataKind.Duration => new Literal(XmlConvert.ToTimeSpan(text), DataType.Duration),
                DataKind.Decimal => Literals.From(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
                DataKind.Int32 => new Literal((long)int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), DataType.Int32),
                _ => SkipToken.Read(text, new DataType(kind)),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return new Literal(null, new DataType(kind));
        }
    }

    /// <summary>No type is another's kind, primitive or of entities; null is of none.</summary>
    public static SqlNode IsOf(SqlNode operand, string own, QueryNode type) => NameOf(type) == own
        ? new Comparison(CompareOp.NotEqual, operand, new Literal(null, operand.Type))
        : new Literal(false, DataType.Boolean);

    private static string NameOf(QueryNode type) => type switch
    {
        ConstantNode { Value: string name } => name,
        SingleResourceCastNode cast => cast.TypeReference.FullName(),
        _ => throw new UnsupportedQueryException($"a type given by {type.Kind}"),
    };

    public static string EdmName(DataType type, string schema) => type.Kind switch
    {
        DataKind.Text => "Edm.String",
        DataKind.Moment => "Edm.DateTimeOffset",
        DataKind.Enum => $"{schema}.{type.Enum!.Name}",
        var kind => $"Edm.{kind}",
    };
}
