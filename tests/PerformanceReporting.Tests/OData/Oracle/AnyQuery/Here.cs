using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Where an expression stands: whose properties it may name, and how.</summary>
/// <param name="Set">The set of the instance.</param>
/// <param name="Prefix">What is written before a property: nothing, or a variable and a slash.</param>
/// <param name="Place">The name of the place, for shrinking.</param>
/// <param name="Outer">The place around a lambda, null elsewhere.</param>
/// <param name="IsRoot">Whether <c>$it</c> is an instance of this place: within $expand it is one of the request's own.</param>
internal sealed record Here(EntitySet Set, string Prefix, string Place, Here? Outer = null, bool IsRoot = false)
{
    public static Here In(EntitySet set, string place, bool isRoot = false) => new(set, "", place, IsRoot: isRoot);
}
