namespace PerformanceReporting.Tests.Query;

/// <summary>
/// The rows of the example catalogue, by column: few, and every one odd in its own way. Moments are written as ISO
/// text, days too; decimals as decimals.
/// </summary>
internal static class ExampleRows
{
    public static IReadOnlyDictionary<string, IReadOnlyList<object?[]>> Tables { get; } = new Dictionary<string, IReadOnlyList<object?[]>>
    {
        ["Goals"] =
        [
            [1, "Security", null],
            [2, "Trade", 1],
            [3, "Equity", 1],
            [4, "Empty", 2],
        ],
        ["Items"] =
        [
            // Id, Code, Name, GoalId, Amount, Total, Size, Rank, Active, Checked, Grade, Day, At
            [1, "A1", "Alpha", 1, 1.5m, 10m, 1L, 1, true, true, "Good", "2018-01-31", "2018-01-31T23:59:59.999Z"],
            [2, "A2", "alpha", 1, 0m, -2.25m, 9_000_000_000L, 2, false, false, "Bad", "2018-02-28", "2018-02-28T00:00:00.000Z"],
            [3, "B1", null, 2, null, 0m, null, 3, true, null, null, null, null],
            [4, "B2", "50% _under", 2, -1.5m, 7.5m, -7L, 3, true, null, "Fair", "2016-02-29", "2016-02-29T12:30:15.250Z"],
            [5, "B3", "O'Neil ", null, 12345.6789m, 0.0001m, 0L, 5, false, true, "Good", "2017-12-31", "2017-12-31T23:00:00.000Z"],
            [6, "C1", "École ça", 3, 64m, 64m, 64L, 4, true, false, "Fair", "2018-06-30", "2018-06-30T21:59:59.000Z"],
            [7, "C2", "", 3, 2.5m, 3m, 2L, 4, false, null, "Bad", "2018-07-01", "2018-07-01T00:00:00.001Z"],
            [8, "C3", "O'Neil", 99, 1.5m, 100m, 3L, 1, true, true, null, "2019-01-01", "2019-01-01T00:00:00.000Z"],
            [9, "D1", "中文 text\t", 1, 0.3333m, 99999.9999m, 7L, 2, true, false, "Good", "2018-01-31", "2018-01-31T10:00:00.500Z"],
        ],
        ["Readings"] =
        [
            // Id, ItemId, Value, State, RecordedAt, SupersededAt
            [1, 1, 1m, "Accepted", "2018-01-01T00:00:00.000Z", "2018-06-01T00:00:00.000Z"],
            [2, 1, 2m, "Accepted", "2018-06-01T00:00:00.000Z", null],
            [3, 1, 3m, "Draft", "2018-07-01T00:00:00.000Z", null],
            [4, 2, null, "Accepted", "2018-03-01T00:00:00.000Z", null],
            [5, 4, 4.25m, "Accepted", "2018-03-01T00:00:00.000Z", null],
            [6, 4, 5m, "Accepted", "2018-02-01T00:00:00.000Z", null],
            [7, 4, 6m, "Accepted", "2018-02-01T00:00:00.000Z", null],
            [8, 6, -1m, "Draft", "2018-08-01T00:00:00.000Z", null],
        ],
        ["Tags"] =
        [
            [1, "blue", 1],
            [1, "red", 2],
            [2, "red", 1],
            [4, "a'b", 3],
            [4, "red", 0],
        ],
    };
}
