using System.Globalization;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Literals to compare a column with: values that it holds, those beside them, and the edges of its type.</summary>
internal sealed class Literals(RowsInMemory rows)
{
    private static readonly string[] Texts =
        ["", " ", "  ", "a", "A", "e", "%", "_", "[", "\\", "O'Neil", "''", "O'Neil ", "École", "école", "العربية", "中文", "😀", "50%", "a_b", "1", "null", "x\ty", "a&b=c", "#", "+"];

    private static readonly decimal[] Decimals =
        [0m, 0.0001m, -0.0001m, 0.5m, -0.5m, 1m, 1.5m, -1.5m, 2.5m, 99.9999m, 100m, -1000m, 12345.6789m, 99_999_999_999.9999m, -99_999_999_999.9999m];

    private static readonly long[] Wholes = [0, 1, -1, 2, 3, 5, 7, 10, 100, -100, 2_147_483_647, -2_147_483_648];

    private readonly Dictionary<(string, string), IReadOnlyList<object>> _held = [];

    /// <summary>A literal for a column, as it is written in an expression.</summary>
    public string Near(Random random, EntitySet set, Column column) => column.Type.Kind switch
    {
        DataKind.Boolean => random.Next(2) == 0 ? "true" : "false",
        DataKind.Enum => Member(random, column.Type.Enum!, set, column),
        DataKind.Text => Quoted(Text(random, set, column)),
        DataKind.Decimal => Number(random, set, column),
        DataKind.Int32 or DataKind.Int64 => Whole(random, set, column),
        DataKind.Date => Day(random, set, column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DataKind.Moment => Moment(random, set, column),
        _ => throw new InvalidOperationException($"No literals of {column.Type}."),
    };

    public static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A piece of what a column holds, or of what is odd: for contains and its like.</summary>
    public string Piece(Random random, EntitySet set, Column column)
    {
        var text = Text(random, set, column);
        var from = random.Next(text.Length + 1);
        var piece = text.Substring(from, Math.Min(random.Next(4), text.Length - from));
        // Half of a pair of surrogates is no text.
        return random.Next(3) == 0 || piece.Any(char.IsSurrogate) ? Texts[random.Next(Texts.Length)] : piece;
    }

    public static string AnyNumber(Random random) => Decimals[random.Next(Decimals.Length)].ToString(CultureInfo.InvariantCulture);

    public static string AnyWhole(Random random) => Wholes[random.Next(Wholes.Length)].ToString(CultureInfo.InvariantCulture);

    private string Member(Random random, EnumType type, EntitySet set, Column column)
    {
        var name = random.Next(3) > 0 && Held(random, set, column) is Oracle.Member held ? held.Name : type.Members[random.Next(type.Members.Count)];
        return random.Next(4) == 0 ? $"PerformanceReporting.{type.Name}'{name}'" : $"'{name}'";
    }

    private string Text(Random random, EntitySet set, Column column)
    {
        var held = Held(random, set, column) as string ?? "";
        return random.Next(8) switch
        {
            0 or 1 => Texts[random.Next(Texts.Length)],
            2 => held + " ",
            3 => held.ToUpperInvariant(),
            _ => held.Length > 200 ? held[..20] : held,
        };
    }

    private string Number(Random random, EntitySet set, Column column)
    {
        var held = Held(random, set, column) as decimal? ?? 0;
        var number = random.Next(6) switch
        {
            0 => held + 0.0001m,
            1 => held - 0.0001m,
            2 => Math.Round(held),
            3 => Decimals[random.Next(Decimals.Length)],
            _ => held,
        };
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private string Whole(Random random, EntitySet set, Column column)
    {
        var held = Held(random, set, column) as long? ?? 0;
        return random.Next(5) switch
        {
            0 => (held + 1).ToString(CultureInfo.InvariantCulture),
            1 => AnyWhole(random),
            2 => FormattableString.Invariant($"{held}.5"),
            _ => held.ToString(CultureInfo.InvariantCulture),
        };
    }

    private DateOnly Day(Random random, EntitySet set, Column column)
    {
        var held = Held(random, set, column) as DateOnly? ?? new DateOnly(2018, 2, 28);
        return random.Next(5) switch { 0 => held.AddDays(1), 1 => held.AddMonths(-1), 2 => new DateOnly(2016, 2, 29), _ => held };
    }

    private string Moment(Random random, EntitySet set, Column column)
    {
        var held = Held(random, set, column) as DateTimeOffset? ?? new DateTimeOffset(2018, 2, 28, 23, 59, 59, TimeSpan.Zero);
        return random.Next(5) switch
        {
            0 => held.AddMilliseconds(1).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            1 => held.ToOffset(TimeSpan.FromHours(2)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            2 => held.ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture),
            _ => held.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
    }

    private object? Held(Random random, EntitySet set, Column column)
    {
        if (!_held.TryGetValue((set.Name, column.Name), out var held))
        {
            _held[(set.Name, column.Name)] = held = [.. rows.Of(set.Name).Select(row => row[column.Name]).OfType<object>().Distinct()];
        }

        return held.Count == 0 ? null : held[random.Next(held.Count)];
    }
}
