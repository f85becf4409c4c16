using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerformanceReporting.Submissions;

namespace PerformanceReporting.OData.Writing;

/// <summary>A measurement as a write answers it: with the revision that the write made, also where the feed still shows the accepted one.</summary>
internal static class MeasurementEntity
{
    private const string WarningsTerm = PublishedSets.Namespace + ".warnings";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Address(string root, int id) => string.Create(CultureInfo.InvariantCulture, $"{root}/Measurements({id})");

    public static WriteAnswer Answer(int status, WriteRequest request, SubmissionOutcome.Done done, SubmissionWords words) => new(status)
    {
        ETag = EntityTags.Of(done.Version),
        Location = Address(request.Root, done.MeasurementId),
        Body = Written(json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#Measurements/$entity");
            EntityTags.Write(json, done.Version);
            if (request.Preferences.Wants(WarningsTerm))
            {
                WriteWarnings(json, done.Warnings, words);
            }

            WriteFields(json, done.After);
        }),
    };

    /// <summary>The answer to many values given at once.</summary>
    public static WriteAnswer Answer(string root, IReadOnlyList<SubmissionOutcome.Done> taken) => new(StatusCodes.Status200OK)
    {
        Body = Written(json =>
        {
            json.WriteString("@odata.context", $"{root}/$metadata#Collection({PublishedSets.Namespace}.TakenValue)");
            json.WriteStartArray("value");
            foreach (var done in taken)
            {
                json.WriteStartObject();
                json.WriteNumber("MeasurementId", done.MeasurementId);
                json.WriteString("IndicatorCode", done.After.IndicatorCode);
                json.WriteString("PeriodCode", done.After.Period.Code);
                json.WriteString("State", Shown(done.After).State.ToString());
                json.WriteNumber("Version", done.Version);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }),
    };

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<Problem> warnings, SubmissionWords words)
    {
        if (warnings.Count == 0)
        {
            return;
        }

        json.WriteStartArray("@" + WarningsTerm);
        foreach (var warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Rule);
            json.WriteString("message", words.Of(warning));
            json.WriteString("target", warning.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static MeasurementRevision Shown(MeasurementCase measurement) => measurement.Pending ?? measurement.Accepted!;

    private static void WriteFields(Utf8JsonWriter json, MeasurementCase measurement)
    {
        var shown = Shown(measurement);
        json.WriteNumber("Id", shown.MeasurementId);
        json.WriteNumber("IndicatorId", measurement.Definition.IndicatorId);
        json.WriteNumber("ReportingPeriodId", measurement.Period.Id);
        json.WriteNumber("RevisionId", shown.Id);
        json.WriteNumber("RevisionNumber", shown.Number);
        json.WriteNumber("UnitId", shown.UnitId);
        json.WriteString("State", shown.State.ToString());
        WriteNumber(json, "Value", shown.Value);
        WriteNumber(json, "Numerator", shown.Numerator);
        WriteNumber(json, "Denominator", shown.Denominator);
        WriteNumber(json, "Forecast", shown.Forecast);
        json.WriteString("Narrative", shown.Narrative);
        json.WriteString("NotAvailableReason", shown.NotAvailableReason);
        json.WriteString("PromisedFor", shown.PromisedFor?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("Comment", shown.Comment);
        WriteNumber(json, "EnteredBy", shown.EnteredBy);
        json.WriteBoolean("IsLate", shown.IsLate);
        json.WriteString("Reason", shown.Reason);
        json.WriteString("RecordedAt", shown.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        WriteNumber(json, "RecordedBy", shown.RecordedBy);
        json.WriteNull("SupersededAt");
        json.WriteNumber("Version", measurement.Version);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
