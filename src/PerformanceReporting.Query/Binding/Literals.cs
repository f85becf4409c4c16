using System.Globalization;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>Turns the values that ODL has read into ours.</summary>
internal static class Literals
{
    public static Literal From(decimal value) => new(value, DataType.Decimal(value.Scale));

    /// <summary>A number is the one that was written: on its way to a decimal ODL may have taken it for a float of seven digits.</summary>
    public static Literal From(ConstantNode node, BindingContext context) =>
        node.Value is decimal && decimal.TryParse(node.LiteralText, NumberStyles.Number, CultureInfo.InvariantCulture, out var written)
            ? From(written)
            : From(node.Value, context, node.TypeReference);

    public static Literal From(object? value, BindingContext context, IEdmTypeReference? type) => value switch
    {
        null => new Literal(null, DataType.Text),
        bool truth => new Literal(truth, DataType.Boolean),
        byte or sbyte or short or int => new Literal(Convert.ToInt64(value, CultureInfo.InvariantCulture), DataType.Int32),
        long whole => new Literal(whole, DataType.Int64),
        decimal exact => From(exact),
        double.NaN or float.NaN => throw new UnsupportedQueryException("NaN"),
        float single => new Literal(double.Parse(single.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), DataType.Double),
        double => new Literal(Convert.ToDouble(value, CultureInfo.InvariantCulture), DataType.Double),
        string text => new Literal(text, DataType.Text),
        Guid guid => new Literal(guid, DataType.Guid),
#pragma warning disable CS0618 // ODL 8 still reads dates and times into types of its own.
        Date date => new Literal(new DateOnly(date.Year, date.Month, date.Day), DataType.Date),
        TimeOfDay time => new Literal(new TimeOnly(time.Ticks), DataType.TimeOfDay),
#pragma warning restore CS0618
        DateOnly date => new Literal(date, DataType.Date),
        DateTimeOffset moment => new Literal(moment.ToUniversalTime(), DataType.Moment),
        TimeOnly time => new Literal(time, DataType.TimeOfDay),
        TimeSpan duration => new Literal(duration, DataType.Duration),
        ODataEnumValue member => Member(member, context, type),
        _ => throw new UnsupportedQueryException($"a literal of type {type?.FullName() ?? value.GetType().Name}"),
    };

    /// <summary>ODL gives a member now by its name and now by its value.</summary>
    private static Literal Member(ODataEnumValue given, BindingContext context, IEdmTypeReference? type)
    {
        var name = (given.TypeName ?? type.FullName()).Split('.')[^1];
        var members = context.Catalogue.Enums.First(one => one.Name == name);
        var member = int.TryParse(given.Value, CultureInfo.InvariantCulture, out var value)
            ? members.Members.ElementAtOrDefault(value)
            : members.Members.FirstOrDefault(one => one.Equals(given.Value, StringComparison.OrdinalIgnoreCase));
        return new Literal(
            member ?? throw new MalformedQueryException(name, $"'{given.Value}' is not a member of {name}."), DataType.Of(members));
    }
}
