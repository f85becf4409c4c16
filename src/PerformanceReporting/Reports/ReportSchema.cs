using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace PerformanceReporting.Reports;

/// <summary>Holds a report's declaration against <c>report.schema.json</c> and says in sentences what is wrong with it.</summary>
internal sealed class ReportSchema
{
    public const string FileName = "report.schema.json";

    private readonly JsonSchema _schema;

    private ReportSchema(JsonSchema schema) => _schema = schema;

    // The parser is asynchronous for references to other files, of which there are none.
    public static ReportSchema Read(string folder) =>
        new(JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(folder, FileName))).GetAwaiter().GetResult());

    /// <summary>Every error, each as its place and what is wrong there; none when the declaration holds.</summary>
    public IReadOnlyList<string> Check(string json)
    {
        try
        {
            using var _ = JsonDocument.Parse(json);
        }
        catch (JsonException malformed)
        {
            return [$"line {malformed.LineNumber + 1}: this is not JSON. {malformed.Message.Split(" LineNumber")[0]}"];
        }

        return [.. _schema.Validate(json).Select(Sentence)];
    }

    private static string Sentence(ValidationError error)
    {
        var place = error.Path is { Length: > 1 } path ? path[2..] : "the report";
        return $"line {error.LineNumber}: {place} {Wrong(error)}.";
    }

    private static string Wrong(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => "is missing",
        ValidationErrorKind.NoAdditionalPropertiesAllowed => "is not a property of a report",
        ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", error.Schema.Enumeration)}",
        ValidationErrorKind.PatternMismatch => "must be small letters, digits and single hyphens",
        ValidationErrorKind.StringTooShort => "must not be empty",
        ValidationErrorKind.StringTooLong => $"is longer than {error.Schema.MaxLength} letters",
        ValidationErrorKind.ItemsNotUnique => "names something twice",
        ValidationErrorKind.TooFewItems => "is empty",
        ValidationErrorKind.NumberTooSmall or ValidationErrorKind.NumberTooBig =>
            $"must lie between {error.Schema.Minimum} and {error.Schema.Maximum}",
        ValidationErrorKind.StringExpected => "must be a text",
        ValidationErrorKind.IntegerExpected => "must be a whole number",
        ValidationErrorKind.ArrayExpected => "must be a list",
        ValidationErrorKind.ObjectExpected => "must be an object",
        _ => $"does not hold: {error.Kind}",
    };
}
