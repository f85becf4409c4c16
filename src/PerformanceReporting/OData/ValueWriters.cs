using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>Writes the value of a column that is not null.</summary>
internal delegate void ValueWriter(Utf8JsonWriter json, DbDataReader row, int ordinal);

/// <summary>
/// How each kind of value comes out of a reader and goes into JSON. The choice is made once per column: what SQLite
/// holds as scaled integers and ISO text, SQL Server holds in types of its own.
/// </summary>
internal static class ValueWriters
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <param name="type">What the value is.</param>
    /// <param name="row">The reader whose column it is; the .NET type in which it hands the value over decides.</param>
    /// <param name="ordinal">The column.</param>
    /// <param name="asText">Whether numbers beyond what JavaScript holds exactly are written as text.</param>
    public static ValueWriter For(DataType type, DbDataReader row, int ordinal, bool asText) =>
        For(type, row.GetFieldType(ordinal), asText, Utf8Text.IsHeldBy(row));

    private static ValueWriter For(DataType type, Type held, bool asText, bool isUtf8) => type.Kind switch
    {
        DataKind.Boolean when held == typeof(bool) => (json, row, ordinal) => json.WriteBooleanValue(row.GetBoolean(ordinal)),
        DataKind.Boolean => (json, row, ordinal) => json.WriteBooleanValue(row.GetInt64(ordinal) != 0),
        DataKind.Int32 when held == typeof(int) => (json, row, ordinal) => json.WriteNumberValue(row.GetInt32(ordinal)),
        DataKind.Int32 => (json, row, ordinal) => json.WriteNumberValue(row.GetInt64(ordinal)),
        DataKind.Int64 when asText => (json, row, ordinal) => json.WriteStringValue(Text(type, row, ordinal)),
        DataKind.Int64 when held == typeof(int) => (json, row, ordinal) => json.WriteNumberValue(row.GetInt32(ordinal)),
        DataKind.Int64 => (json, row, ordinal) => json.WriteNumberValue(row.GetInt64(ordinal)),
        DataKind.Decimal when asText => (json, row, ordinal) => json.WriteStringValue(Text(type, row, ordinal)),
        DataKind.Decimal when held == typeof(decimal) => (json, row, ordinal) => json.WriteNumberValue(Exact(row.GetDecimal(ordinal))),
        DataKind.Decimal => (json, row, ordinal) => json.WriteNumberValue(Exact(row.GetInt64(ordinal), type.Scale)),
        DataKind.Duration => (json, row, ordinal) => json.WriteStringValue(XmlConvert.ToString(TimeSpan.FromMilliseconds(row.GetInt64(ordinal)))),
        DataKind.Double => (json, row, ordinal) => json.WriteNumberValue(row.GetDouble(ordinal)),
        DataKind.Text or DataKind.Enum when isUtf8 => (json, row, ordinal) => json.WriteStringValue(Utf8Text.Of(row, ordinal)),
        DataKind.Text or DataKind.Enum => (json, row, ordinal) => json.WriteStringValue(row.GetString(ordinal)),
        _ when held == typeof(string) && isUtf8 => (json, row, ordinal) => json.WriteStringValue(Utf8Text.Of(row, ordinal)),
        _ when held == typeof(string) => (json, row, ordinal) => json.WriteStringValue(row.GetString(ordinal)),
        _ => (json, row, ordinal) => json.WriteStringValue(Text(type, row, ordinal)),
    };

    /// <summary>The value as invariant text, as in a <c>$value</c> or a skip token.</summary>
    public static string Text(DataType type, DbDataReader row, int ordinal) => type.Kind switch
    {
        DataKind.Decimal => Exact(type, row, ordinal).ToString(CultureInfo.InvariantCulture),
        DataKind.Boolean => Convert.ToBoolean(row.GetValue(ordinal), CultureInfo.InvariantCulture) ? "true" : "false",
        _ => row.GetValue(ordinal) switch
        {
            DateTime day when type.Kind == DataKind.Date => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString(MomentFormat, CultureInfo.InvariantCulture),
            TimeSpan time => time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
        },
    };

    private static decimal Exact(DataType type, DbDataReader row, int ordinal) =>
        row.GetFieldType(ordinal) == typeof(decimal) ? Exact(row.GetDecimal(ordinal)) : Exact(row.GetInt64(ordinal), type.Scale);

    /// <summary>An exact number without zeros at its end: both databases write the same.</summary>
    private static decimal Exact(decimal value) => value / 1.0000000000000000000000000000m;

    private static decimal Exact(long units, int scale)
    {
        for (; scale > 0 && units % 10 == 0; scale--)
        {
            units /= 10;
        }

        var magnitude = units < 0 ? 0 - (ulong)units : (ulong)units;
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, units < 0, (byte)scale);
    }
}
