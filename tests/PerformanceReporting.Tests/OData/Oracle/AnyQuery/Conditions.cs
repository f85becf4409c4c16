using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Writes conditions that are true to the schema.</summary>
internal sealed class Conditions(Random random, Catalogue catalogue, Literals literals)
{
    private const string Condition = "condition";

    private readonly Values _values = new(random, catalogue, literals);

    private int _variables;

    public Term Any(Here here, int depth) => depth <= 0
        ? Simple(here)
        : random.Next(10) switch
        {
            0 or 1 => Made(here, "(«0») and («1»)", Any(here, depth - 1), Any(here, depth - 1)),
            2 => Made(here, "(«0») or («1»)", Any(here, depth - 1), Any(here, depth - 1)),
            3 => Made(here, "not («0»)", Any(here, depth - 1)),
            4 or 5 => Lambda(here, depth - 1),
            6 => Counted(here, depth - 1),
            _ => Simple(here),
        };

    private Form Simple(Here here)
    {
        var column = _values.Column(here);
        return random.Next(12) switch
        {
            0 => Made(here, $"«0» {Sign("eq", "ne")} null", column.Term),
            1 => Made(here, $"«0» in («1»)", column.Term, List(here, column)),
            2 or 3 => Compared(here, column.Term, column.Set, column.Column),
            4 or 5 when _values.Column(here, DataKind.Text) is { } text => Searched(here, text),
            6 when _values.Column(here, column.Column.Type.Kind) is { } other => Two(here, column, other),
            7 or 8 => Computed(here),
            9 when _values.Column(here, DataKind.Boolean) is { } flag => Made(here, random.Next(2) == 0 ? "«0»" : "not «0»", flag.Term),
            10 when _values.Column(here, DataKind.Text) is { } text => Made(here, $"({Searched(here, text).Text}) {Sign("eq", "ne")} {Sign("true", "false", "null")}"),
            _ => Compared(here, column.Term, column.Set, column.Column),
        };
    }

    private Form Compared(Here here, Term left, EntitySet set, Column column)
    {
        var literal = Form.Word("literal", here.Place, literals.Near(random, set, column));
        var sign = Sign("eq", "ne", "gt", "ge", "lt", "le");
        return random.Next(6) == 0 ? Made(here, $"«0» {sign} «1»", literal, left) : Made(here, $"«0» {sign} «1»", left, literal);
    }

    /// <summary>Two columns of one kind; enumerations must be the same one.</summary>
    private Form Two(Here here, Values.Found one, Values.Found other) =>
        one.Column.Type.Enum?.Name == other.Column.Type.Enum?.Name
            ? Made(here, $"«0» {Sign("eq", "ne", "gt", "ge", "lt", "le")} «1»", one.Term, other.Term)
            : Compared(here, one.Term, one.Set, one.Column);

    private Form Computed(Here here)
    {
        var kind = random.Next(4) switch { 0 => DataKind.Decimal, 1 => DataKind.Text, 2 => DataKind.Date, _ => DataKind.Int32 };
        var (value, literal) = _values.Computed(here, kind);
        return Made(here, $"«0» {Sign("eq", "ne", "gt", "ge", "lt", "le")} «1»", value, Form.Word("literal", here.Place, literal));
    }

    private Form Searched(Here here, Values.Found text) =>
        Made(here, $"{Sign("contains", "startswith", "endswith")}(«0»,{Literals.Quoted(literals.Piece(random, text.Set, text.Column))})", text.Term);

    private Listing List(Here here, Values.Found column) => new(
        "list", here.Place, "", ",", "",
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Form.Word("item", here.Place, column.IsNullable && random.Next(6) == 0 ? "null" : Item(column)))],
        1);

    /// <summary>ODL wants members of a list to be of the column's own type, where a comparison would promote both.</summary>
    private string Item(Values.Found column)
    {
        var literal = literals.Near(random, column.Set, column.Column);
        return column.Column.Type.Kind is DataKind.Int32 or DataKind.Int64 ? literal.Split('.')[0] : literal;
    }

    private Form Lambda(Here here, int depth)
    {
        if (_values.Many(here) is not var (path, set) || here.Outer?.Outer is not null)
        {
            return Simple(here);
        }

        var variable = $"v{++_variables}";
        var inside = new Here(set, variable + "/", $"{here.Place} {variable}", here);
        return random.Next(5) switch
        {
            0 => Made(here, $"{path}/any()"),
            1 or 2 => Made(here, $"{path}/any({variable}:«0»)", Any(inside, depth)),
            _ => Made(here, $"{path}/all({variable}:«0»)", Any(inside, depth)),
        };
    }

    private Form Counted(Here here, int depth)
    {
        if (_values.Many(here) is not var (path, set))
        {
            return Simple(here);
        }

        var sign = Sign("eq", "gt", "le", "ne");
        return random.Next(3) == 0
            ? Made(here, $"{path}/$count($filter=«0») {sign} {random.Next(4)}", Any(Here.In(set, $"{here.Place} {path}"), Math.Min(depth, 0)))
            : Made(here, $"{path}/$count {sign} {random.Next(6)}");
    }

    private string Sign(params string[] signs) => signs[random.Next(signs.Length)];

    private static Form Made(Here here, string format, params Term[] parts) => new(Condition, here.Place, format, parts);
}
