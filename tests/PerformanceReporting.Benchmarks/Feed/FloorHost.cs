using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>
/// The floor: what no service can undercut that sends these rows as JSON. Statements written by hand for each question,
/// columns known by place, straight from the reader into the response.
/// </summary>
internal static class FloorHost
{
    private const string Columns =
        """
        select m.Id, m.IndicatorId, m.ReportingPeriodId, r.Id, r.Number, r.UnitId, r.State, r.Value, r.Numerator, r.Denominator, r.Forecast,
               r.Narrative, r.NotAvailableReason, r.PromisedFor, r.Comment, r.EnteredBy, r.IsLate, r.Reason, r.RecordedAt, r.RecordedBy
        from Measurement m
        join MeasurementRevision r on r.MeasurementId = m.Id
        where r.SupersededAt is null and r.State = 'Accepted'
        """;

    private const string Count =
        """
        select count(*)
        from MeasurementRevision r
        where r.SupersededAt is null and r.State = 'Accepted' and r.Value > 500000
        """;

    private const string Average =
        """
        select g.Number, avg(r.Value) / 10000.0
        from MeasurementRevision r
        join Measurement m on m.Id = r.MeasurementId
        join Indicator i on i.Id = m.IndicatorId
        join StrategicActivity a on a.Id = i.StrategicActivityId
        join StrategicGoal g on g.Id = a.StrategicGoalId
        where r.SupersededAt is null and r.State = 'Accepted'
        group by g.Number
        """;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static Task RunAsync(string file, string url)
    {
        var app = WebApplication.CreateBuilder().Build();
        app.Urls.Add(url);
        app.MapGet("/feed", (HttpContext http) => SendAsync(http, file, Columns + " order by m.Id", Measurement));
        app.MapGet("/page", (HttpContext http) => SendAsync(
            http, file, Columns + " and r.Value > 900000 and r.IsLate = 1 order by r.Value desc, m.Id limit 1000", Measurement));
        app.MapGet("/first", (HttpContext http) => SendAsync(http, file, Columns + " and r.Value > 500000 order by m.Id limit 1000", Measurement));
        app.MapGet("/key", (HttpContext http) => SendAsync(http, file, Columns + " and m.Id = 50000", Measurement));
        app.MapGet("/count", (HttpContext http) => SendAsync(http, file, Count, (json, row) => json.WriteNumber("count", row.GetInt64(0))));
        app.MapGet("/average", (HttpContext http) => SendAsync(http, file, Average, (json, row) =>
        {
            json.WriteNumber("Number", row.GetInt32(0));
            json.WriteNumber("Average", row.GetDouble(1));
        }));
        return app.RunAsync();
    }

    private static async Task SendAsync(HttpContext http, string file, string sql, Action<Utf8JsonWriter, SqliteDataReader> write)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync();
        var pipe = http.Response.BodyWriter;
        http.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(pipe, Options);
        json.WriteStartObject();
        json.WriteStartArray("value");
        while (row.Read())
        {
            json.WriteStartObject();
            write(json, row);
            json.WriteEndObject();
            if (json.BytesPending + pipe.UnflushedBytes > 32 * 1024)
            {
                json.Flush();
                await pipe.FlushAsync();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await pipe.FlushAsync();
    }

    private static void Measurement(Utf8JsonWriter json, SqliteDataReader row)
    {
        json.WriteNumber("Id", row.GetInt32(0));
        json.WriteNumber("IndicatorId", row.GetInt32(1));
        json.WriteNumber("ReportingPeriodId", row.GetInt32(2));
        json.WriteNumber("RevisionId", row.GetInt32(3));
        json.WriteNumber("RevisionNumber", row.GetInt32(4));
        json.WriteNumber("UnitId", row.GetInt32(5));
        json.WriteString("State", row.GetString(6));
        Exact(json, "Value", row, 7);
        Exact(json, "Numerator", row, 8);
        Exact(json, "Denominator", row, 9);
        Exact(json, "Forecast", row, 10);
        Text(json, "Narrative", row, 11);
        Text(json, "NotAvailableReason", row, 12);
        Text(json, "PromisedFor", row, 13);
        Text(json, "Comment", row, 14);
        json.WriteNumber("EnteredBy", row.GetInt32(15));
        json.WriteBoolean("IsLate", row.GetInt32(16) != 0);
        Text(json, "Reason", row, 17);
        json.WriteString("RecordedAt", row.GetString(18));
        json.WriteNumber("RecordedBy", row.GetInt32(19));
        json.WriteNull("SupersededAt");
    }

    private static void Exact(Utf8JsonWriter json, string name, SqliteDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, row.GetInt64(ordinal) / 10000m);
        }
    }

    private static void Text(Utf8JsonWriter json, string name, SqliteDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, row.GetString(ordinal));
        }
    }
}
