using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>Any request that is true to the schema.</summary>
internal sealed class Queries(Catalogue catalogue, RowsInMemory rows)
{
    private readonly Literals _literals = new(rows);

    /// <summary>One number decides a query, so that one number brings it back.</summary>
    public Question Of(int seed)
    {
        var random = new Random(seed);
        var set = catalogue.Sets[random.Next(catalogue.Sets.Count)];
        var options = new Options(random, catalogue, rows, _literals);
        var pipelines = new Pipelines(random, catalogue, _literals);
        return random.Next(20) switch
        {
            0 or 1 => options.Count(set),
            2 or 3 => options.Entity(set),
            4 or 5 or 6 => pipelines.Grouped(set),
            7 => pipelines.Whole(set),
            8 => pipelines.Chosen(set),
            9 => pipelines.Computed(set),
            10 or 11 when options.Related(set) is { } related => related,
            _ => options.Collection(set.Name, set),
        };
    }
}
