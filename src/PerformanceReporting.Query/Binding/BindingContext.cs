using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Query.Binding;

/// <summary>What every part of one query's binding shares.</summary>
/// <param name="catalogue">What there is.</param>
/// <param name="request">What is asked for.</param>
/// <param name="isOfThePast">Whether rows are asked for as they once were: such have no entity tag, for nobody can change them.</param>
internal sealed class BindingContext(Catalogue catalogue, QueryRequest request, bool isOfThePast)
{
    private int _sources;

    public Catalogue Catalogue => catalogue;

    public DateTimeOffset Now => request.Now;

    public QueryLimits Limits => request.Limits;

    /// <summary>Whether entities come with their key.</summary>
    public bool Identified => request.Identified;

    /// <summary>The column of which the entity tag of a set is made, where it has one now.</summary>
    public string? TagOf(EntitySet set) => isOfThePast ? null : set.Writing?.Tag;

    /// <summary>A name for a source that no other source of the query has.</summary>
    public string NextAlias() => $"t{_sources++}";
}
