using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// An instance held in memory: an entity of a set, or what a transformation made. Values are null, bool, long, decimal,
/// double, string, <see cref="Member"/>, DateOnly, TimeOnly, TimeSpan, DateTimeOffset, or a row where an object is nested.
/// </summary>
internal sealed record Row(EntitySet? Set, IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The value of a property, declared or dynamic; a property that an instance lacks is null (URL Conventions 5.1.1.15).</summary>
    public object? this[string name] => Values.GetValueOrDefault(name);

    public Row With(string name, object? value) => this with { Values = new Dictionary<string, object?>(Values) { [name] = value } };

    public IEnumerable<object?> Key => Set is null ? [] : Set.Key.Select(name => this[name]);
}

/// <summary>A member of an enumeration; its rank is its EDM value.</summary>
internal sealed record Member(string Name, long Rank);
