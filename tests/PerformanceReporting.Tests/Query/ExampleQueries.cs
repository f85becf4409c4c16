using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.Query;

/// <summary>Compiles requests, written as they stand in an address, over the example catalogue.</summary>
internal static class ExampleQueries
{
    private static readonly Microsoft.OData.Edm.IEdmModel Model = EdmModelFactory.Create(ExampleCatalogue.Value);

    /// <summary>Sees everything but drafts.</summary>
    private static readonly RowScope Scope = new(ExampleCatalogue.Value.Sets.ToDictionary(
        set => set.Name,
        set => set.Source == "Readings" ? RowRule.Where("State", "Accepted") : RowRule.All));

    public static CompiledQuery Compile(string request, Dialect dialect, int? pageSize = null, RowScope? scope = null) =>
        new QueryCompiler(ExampleCatalogue.Value, Model, dialect).Compile(Request(request, scope ?? Scope) with { MaxPageSize = pageSize });

    /// <summary>A request as it stands in an address.</summary>
    public static QueryRequest Request(string request, RowScope scope) => new()
    {
        Path = request.Split('?')[0],
        Options = [.. Options(request)],
        Scope = scope,
        Now = new DateTimeOffset(2018, 11, 26, 12, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Every SQL text of a query, in the order in which they run.</summary>
    public static string Sql(CompiledQuery query) => string.Join(
        " ; ", [.. query.Guards.Select(Text), .. query.Count is null ? [] : (string[])[Text(query.Count)], .. Levels(query.Root).Select(level => Text(level.Statement))]);

    /// <summary>The level and those below it, in the order in which they are opened.</summary>
    public static IEnumerable<Level> Levels(Level level) => [level, .. Below(level.Shape)];

    private static IEnumerable<Level> Below(Shape shape) =>
        [.. shape.Manys.SelectMany(many => Levels(many.Level)), .. shape.Ones.SelectMany(one => Below(one.Shape))];

    private static string Text(Statement statement) => statement.Parameters.Count == 0
        ? statement.Sql
        : $"{statement.Sql} [{string.Join(", ", statement.Parameters.Select(parameter => FormattableString.Invariant($"{parameter.Name} = {Value(parameter.Value)}")))}]";

    private static object Value(object value) => value switch
    {
        // Control characters would break the lines of a table.
        string text => $"'{string.Concat(text.Select(letter => char.IsControl(letter) ? '¶' : letter))}'",
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };

    private static IEnumerable<KeyValuePair<string, string>> Options(string request)
    {
        var mark = request.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0)
        {
            yield break;
        }

        foreach (var option in request[(mark + 1)..].Split('&'))
        {
            var parts = option.Split('=', 2);
            yield return new(parts[0], parts.Length == 1 ? "" : Uri.UnescapeDataString(parts[1]));
        }
    }
}
