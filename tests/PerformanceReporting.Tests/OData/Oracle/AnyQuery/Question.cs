namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>A request: a path, and options that each may be left out.</summary>
internal sealed record Question(string Path, IReadOnlyList<(string Name, Term Value)> Options)
{
    public IReadOnlyDictionary<string, string> Decoded => Options.ToDictionary(option => option.Name, option => option.Value.Text);

    public string Address => Options.Count == 0
        ? Path
        : $"{Path}?{string.Join('&', Options.Select(option => $"{option.Name}={Uri.EscapeDataString(option.Value.Text)}"))}";

    public IEnumerable<Question> Smaller() =>
    [
        .. Options.Select((_, index) => this with { Options = [.. Options.Where((_, other) => other != index)] }),
        .. Options.SelectMany((option, index) => option.Value.Smaller().Select(smaller => this with
        {
            Options = [.. Options.Take(index), (option.Name, smaller), .. Options.Skip(index + 1)],
        })),
    ];

    public override string ToString() => Options.Count == 0
        ? Path
        : $"{Path}?{string.Join('&', Options.Select(option => $"{option.Name}={option.Value}"))}";
}
