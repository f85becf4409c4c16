using System.Text.Json;

namespace PerformanceReporting.Reports;

/// <summary>The reports that are declared in the folder <c>reports</c>, read and checked once when the program starts.</summary>
internal sealed class ReportLibrary
{
    private readonly Dictionary<string, ReportDefinition> _byCode;

    private ReportLibrary(IEnumerable<ReportDefinition> definitions) =>
        _byCode = definitions.ToDictionary(definition => definition.Code, StringComparer.Ordinal);

    /// <summary>All reports, by their codes.</summary>
    public IReadOnlyList<ReportDefinition> All => [.. _byCode.Values];

    public ReportDefinition? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The reports that come with the program.</summary>
    /// <exception cref="ReportDefinitionException">A file cannot be read; all errors of all files are named.</exception>
    public static ReportLibrary Load() => Load(Path.Combine(AppContext.BaseDirectory, "reports"));

    internal static ReportLibrary Load(string folder)
    {
        var schema = ReportSchema.Read(folder);
        var definitions = new List<ReportDefinition>();
        var errors = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name == ReportSchema.FileName)
            {
                continue;
            }

            var text = File.ReadAllText(file);
            var wrong = schema.Check(text);
            errors.AddRange(wrong.Select(error => $"reports/{name}, {error}"));
            if (wrong.Count > 0)
            {
                continue;
            }

            var definition = Read(text);
            definitions.Add(definition);
            if (name != $"{definition.Code}.json")
            {
                errors.Add($"reports/{name}, code is '{definition.Code}': name the file {definition.Code}.json.");
            }
        }

        return errors.Count == 0 ? new(definitions) : throw new ReportDefinitionException(errors);
    }

    private static ReportDefinition Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.Deserialize<ReportDefinition>(FrozenJson.Options)! with { Hash = DefinitionHash.Of(document.RootElement) };
    }
}
