using Microsoft.OData.Edm;
using PerformanceReporting.Query.Binding;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Parsing;
using PerformanceReporting.Query.Passes;
using PerformanceReporting.Query.Plans;

namespace PerformanceReporting.Query;

/// <summary>
/// Compiles a request to SQL. Each pass is a pure function from one tree to the next; their order is the whole story.
/// </summary>
/// <exception cref="QueryException">The request is malformed, too large, leads nowhere, or asks for what is not supported.</exception>
public sealed class QueryCompiler(Catalogue catalogue, IEdmModel model, Dialect dialect)
{
    public CompiledQuery Compile(QueryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = ReferencePaths.Read(request);
        var parsed = RequestParser.Parse(model, request);
        OptionRules.Check(parsed);
        var plan = QueryBinder.Bind(parsed, catalogue, request);
        Limits.Check(plan, request.Limits);
        plan = Paging.Apply(plan, PageRequest.Of(parsed, request, plan));
        plan = plan.Map(Flattening.Apply);
        plan = Linking.Apply(plan);
        plan = plan.Map(Pruning.Apply);
        plan = plan.Map(EarlyGrouping.Apply);
        plan = plan.Map(select => Scoping.Apply(select, request.Scope, parsed.AsKnownAt));
        plan = plan.Map(NullSemantics.Apply);
        return PlanWriter.Write(plan, dialect);
    }
}
