using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Binding;

/// <summary>What every part of one query's binding shares.</summary>
internal sealed class BindingContext(Catalogue catalogue, DateTimeOffset now, QueryLimits limits)
{
    private int _sources;

    public Catalogue Catalogue => catalogue;

    public DateTimeOffset Now => now;

    public QueryLimits Limits => limits;

    /// <summary>A name for a source that no other source of the query has.</summary>
    public string NextAlias() => $"t{_sources++}";
}
