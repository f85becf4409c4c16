using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using static PerformanceReporting.Query.Vocabularies.Annotations;

namespace PerformanceReporting.Query.Vocabularies;

/// <summary>
/// What may be asked of the sets of a model, said in its annotations: clients read there what they can leave to the
/// service. A query beyond it is refused by name.
/// </summary>
public static class QueryCapabilities
{
    /// <summary>Steps of a pipeline in $apply.</summary>
    public static IReadOnlyList<string> Transformations { get; } =
    [
        "identity", "filter", "search", "orderby", "skip", "top", "topcount", "bottomcount", "topsum", "bottomsum", "toppercent", "bottompercent",
        "concat", "compute", "aggregate", "groupby",
    ];

    /// <summary>Operators and functions of expressions, on a database of that kind.</summary>
    public static IReadOnlyList<string> Functions(Dialect dialect)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        return
        [
            "eq", "ne", "gt", "ge", "lt", "le", "in", "and", "or", "not", "any", "all",
            "add", "sub", "mul", "div", "divby", "mod", "-",
            "contains", "startswith", "endswith", "length", "indexof", "substring", "tolower", "toupper", "trim", "concat",
            .. dialect.HasPatterns ? ["matchesPattern"] : (string[])[],
            "year", "month", "day", "hour", "minute", "second", "fractionalseconds", "totalseconds", "date", "time", "totaloffsetminutes",
            "now", "mindatetime", "maxdatetime", "round", "floor", "ceiling", "cast", "isof",
        ];
    }

    /// <summary>Annotates the container and each set of a model that was made from the catalogue.</summary>
    public static void Describe(EdmModel model, Catalogue catalogue, Dialect dialect, QueryLimits limits)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(limits);
        model.AddReferencedModel(AggregationVocabulary.Model);
        var annotations = new Annotations(model);
        annotations.Refer(Core, Capabilities, Measures, AggregationVocabulary.Namespace);
        var container = model.EntityContainer;
        Say(container, "FilterFunctions", Functions(dialect));
        Say(container, "KeyAsSegmentSupported", false);
        Say(container, "CrossJoinSupported", false);
        Say(container, "AnnotationValuesInQuerySupported", false);
        Say(container, "SelectSupport", Record(("Supported", true)));
        foreach (var set in catalogue.Sets)
        {
            DescribeSet(container.FindEntitySet(set.Name), set);
        }

        ColumnAnnotations.Describe(model, catalogue, annotations);

        void Say(IEdmVocabularyAnnotatable about, string term, object value) => annotations.Say(about, Capabilities, term, value);

        void DescribeSet(IEdmEntitySet about, EntitySet set)
        {
            Say(about, "IndexableByKey", true);
            Say(about, "TopSupported", true);
            Say(about, "SkipSupported", true);
            Say(about, "ComputeSupported", true);
            Say(about, "CountRestrictions", Record(("Countable", true)));
            Say(about, "FilterRestrictions", Record(("Filterable", true)));
            Say(about, "SortRestrictions", Record(("Sortable", true)));
            Say(about, "ExpandRestrictions", Record(("Expandable", set.Navigations.Count > 0), ("MaxLevels", limits.ExpandDepth)));
            Say(about, "SearchRestrictions", Record(("Searchable", set.Columns.Any(column => column.Searchable))));
            annotations.Say(about, AggregationVocabulary.Namespace, "ApplySupported", Record(
                ("Transformations", Transformations),
                ("PropertyRestrictions", false)));
        }
    }
}
