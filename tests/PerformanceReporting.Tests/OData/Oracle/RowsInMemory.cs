using System.Globalization;
using Dapper;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// All rows of all sets, read by plain SQL straight from the views, so that a fault of the feed in reading them cannot
/// hide; and the ways between them, along equal columns.
/// </summary>
internal sealed class RowsInMemory
{
    private readonly Catalogue _catalogue;
    private readonly Dictionary<string, IReadOnlyList<Row>> _rows;
    private readonly Dictionary<(string Set, string Navigation), ILookup<string, Row>> _links = [];

    private RowsInMemory(Catalogue catalogue, Dictionary<string, IReadOnlyList<Row>> rows)
    {
        _catalogue = catalogue;
        _rows = rows;
        foreach (var set in catalogue.Sets)
        {
            foreach (var navigation in set.Navigations)
            {
                _links[(set.Name, navigation.Name)] = rows[navigation.Target]
                    .ToLookup(row => Joined(navigation.Pairs.Select(pair => row[pair.Foreign])));
            }
        }
    }

    public static async Task<RowsInMemory> ReadAsync(Database database, Catalogue catalogue)
    {
        await using var db = await database.OpenAsync();
        var rows = new Dictionary<string, IReadOnlyList<Row>>();
        foreach (var set in catalogue.Sets)
        {
            var now = set.Temporality == Temporality.Current ? " where SupersededAt is null" : "";
            var held = await db.QueryAsync<object>($"select * from {set.Source}{now}");
            rows[set.Name] = [.. held.Cast<IDictionary<string, object?>>().Select(values => Read(set, values)).Order(Keys)];
        }

        return new RowsInMemory(catalogue, rows);
    }

    /// <summary>Where nobody says otherwise, rows come in the order of their keys.</summary>
    public static IComparer<Row> Keys { get; } = Comparer<Row>.Create(
        (one, other) => one.Key.Zip(other.Key, Comparison.Order).FirstOrDefault(order => order != 0));

    public IReadOnlyList<Row> Of(string set) => _rows[set];

    public IReadOnlyList<Row> Many(Row row, string navigation) => [.. Related(row, navigation)];

    public Row? One(Row row, string navigation) => Related(row, navigation).FirstOrDefault();

    private IEnumerable<Row> Related(Row row, string name)
    {
        var set = row.Set ?? throw new InvalidOperationException($"What a transformation made has no navigation {name}.");
        var values = set.Navigation(name).Pairs.Select(pair => row[pair.Local]).ToList();
        return values.Contains(null) ? [] : _links[(set.Name, name)][Joined(values)];
    }

    private static string Joined(IEnumerable<object?> values) =>
        string.Join('\u001f', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static Row Read(EntitySet set, IDictionary<string, object?> values) =>
        new(set, set.Columns.ToDictionary(column => column.Name, column => Read(column.Type, values[column.Name])));

    private static object? Read(DataType type, object? held) => (type.Kind, held) switch
    {
        (_, null) => null,
        (DataKind.Boolean, bool flag) => flag,
        (DataKind.Boolean, _) => Convert.ToInt64(held, CultureInfo.InvariantCulture) != 0,
        (DataKind.Int32 or DataKind.Int64, _) => Convert.ToInt64(held, CultureInfo.InvariantCulture),
        (DataKind.Decimal, decimal exact) => exact,
        (DataKind.Decimal, _) => Convert.ToInt64(held, CultureInfo.InvariantCulture) / 10_000m,
        (DataKind.Text, _) => (string)held,
        (DataKind.Enum, string name) => new Member(name, type.Enum!.Members.ToList().IndexOf(name)),
        (DataKind.Date, DateTime day) => DateOnly.FromDateTime(day),
        (DataKind.Date, string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture),
        (DataKind.Moment, DateTime moment) => new DateTimeOffset(moment, TimeSpan.Zero),
        (DataKind.Moment, string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new InvalidOperationException($"{held.GetType()} is held where {type} is declared."),
    };
}
