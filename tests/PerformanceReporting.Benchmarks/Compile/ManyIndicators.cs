using System.Globalization;
using Microsoft.Data.Sqlite;
using PerformanceReporting.Benchmarks.Feed;

namespace PerformanceReporting.Benchmarks.Compile;

/// <summary>
/// The demonstration's database with each of its indicators as often as a benchmark asks for: a copy has a code of its own
/// and the original's definitions, baselines, targets, weights, values and breakdowns.
/// </summary>
internal static class ManyIndicators
{
    // More than the identities of any table of the demonstration.
    private const int Apart = 100_000;

    // In an order that references allow, each with the columns that name a copied row.
    private static readonly (string Table, string[] Moved)[] Copied =
    [
        ("Indicator", ["Id"]),
        ("IndicatorVersion", ["Id", "IndicatorId"]),
        ("IndicatorActivity", ["IndicatorId"]),
        ("MilestoneStage", ["Id", "IndicatorId"]),
        ("Baseline", ["Id", "IndicatorId"]),
        ("Target", ["Id", "IndicatorId"]),
        ("Threshold", ["Id", "IndicatorId"]),
        ("Weight", ["Id", "IndicatorId"]),
        ("Measurement", ["Id", "IndicatorId"]),
        ("MeasurementRevision", ["Id", "MeasurementId", "IndicatorId"]),
        ("MeasurementPart", ["Id", "MeasurementRevisionId"]),
    ];

    /// <returns>How many indicators the database holds then.</returns>
    public static int Make(string file, int copies)
    {
        using (var seeding = Contender.Product("seed", "--demo", $"--ConnectionStrings:PerformanceReporting=Data Source={file}"))
        {
            seeding.WaitForExit();
        }

        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (table, moved) in Copied)
        {
            var columns = Read(connection, $"select name from pragma_table_info('{table}')");
            var values = columns.Select(column => moved.Contains(column) ? $"{column} + copy.Nth * {Apart}" : column == "Code" ? "Code || '-' || copy.Nth" : column);
            var originals = moved.Contains("IndicatorId") ? $"IndicatorId < {Apart}" : $"Id < {Apart}";
            Run(
                connection,
                $"""
                with recursive copy (Nth) as (select 1 where @copies > 1 union all select Nth + 1 from copy where Nth < @copies - 1)
                insert into {table} ({string.Join(", ", columns)})
                select {string.Join(", ", values)} from {table} cross join copy where {originals}
                """,
                copies);
        }

        transaction.Commit();
        Run(connection, "analyze", copies);
        return int.Parse(Read(connection, "select count(*) from Indicator")[0], CultureInfo.InvariantCulture);
    }

    private static void Run(SqliteConnection connection, string sql, int copies)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Parameters.AddWithValue("@copies", copies);
        command.ExecuteNonQuery();
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var read = new List<string>();
        while (reader.Read())
        {
            read.Add(reader.GetString(0));
        }

        return read;
    }
}
