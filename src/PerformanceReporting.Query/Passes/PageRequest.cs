using PerformanceReporting.Query.Parsing;
using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>The part of the rows that is wanted.</summary>
/// <param name="Size">The most rows that one answer may hold, if that was asked for.</param>
/// <param name="After">The values of the last row sent, one for each ordering.</param>
internal sealed record PageRequest(long? Top, long? Skip, int? Size, IReadOnlyList<Literal>? After)
{
    public static PageRequest Of(ParsedQuery parsed, QueryRequest request, QueryPlan plan) => new(
        parsed.Options.Top,
        parsed.Options.Skip,
        request.MaxPageSize is { } size ? Math.Min(size, request.Limits.PageSize) : null,
        parsed.SkipToken is { } token ? SkipToken.Read(token, plan.Root.Rows.OrderBy) : null);
}
