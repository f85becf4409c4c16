using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Parsing;
using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>Gives a parsed request its meaning: the rows wanted, as selects over the catalogue's sets.</summary>
internal static class QueryBinder
{
    public static QueryPlan Bind(ParsedQuery parsed, Catalogue catalogue, QueryRequest request)
    {
        var context = new BindingContext(catalogue, request, parsed.AsKnownAt is not null);
        var levels = new LevelBinder(context);
        var target = PathBinder.Bind(parsed.Path, context);
        if (request.References && (parsed.Options.SelectExpand is not null || target.Kind is not (AnswerKind.Collection or AnswerKind.Entity)))
        {
            throw new MalformedQueryException("$ref", "A reference is the address of an entity; $ref stands behind entities, without $select and $expand.");
        }

        var root = target.Kind switch
        {
            AnswerKind.Count => Counting(target, levels.BindCount(target, parsed.Options)),
            AnswerKind.Property or AnswerKind.RawValue => OneColumn(target),
            _ => levels.BindRoot(target, parsed.Options with { IsReference = request.References }),
        };
        return new QueryPlan
        {
            Kind = target.Kind,
            Root = root,
            Guards = target.Guards,
            Count = parsed.Options.Count ? levels.BindCount(PathBinder.Bind(parsed.Path, context), parsed.Options) : null,
            Context = ContextAddress.Of(target, parsed, root.Shape),
        };
    }

    private static LevelPlan OneColumn(Target target)
    {
        var column = target.Frame.Root.Column(target.Property!);
        return Single(target, new Field("value", column.Type, 0), new Select
        {
            Columns = [new Output(column), new Output(target.Frame.Root.Key.First())],
            From = target.Frame.Table,
            Joins = target.Frame.Joins,
            Where = target.Where,
        });
    }

    private static LevelPlan Counting(Target target, Select count) => Single(target, new Field("value", DataType.Int64, 0), count);

    private static LevelPlan Single(Target target, Field field, Select rows) => new()
    {
        Set = target.Frame.Root.Set,
        Rows = rows,
        Shape = new ShapePlan(target.Frame.Root.Set, [field], [], []),
        Identity = [],
    };
}
