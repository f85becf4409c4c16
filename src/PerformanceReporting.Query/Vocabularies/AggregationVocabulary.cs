using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace PerformanceReporting.Query.Vocabularies;

/// <summary>
/// The terms of the Aggregation vocabulary that we speak. The other vocabularies come with ODL; this one does not, so
/// what is needed of it is declared here, as it is published.
/// </summary>
internal static class AggregationVocabulary
{
    public const string Namespace = "Org.OData.Aggregation.V1";

    public static IEdmModel Model { get; } = Create();

    private static EdmModel Create()
    {
        var model = new EdmModel();
        var support = new EdmComplexType(Namespace, "ApplySupportedType");
        support.AddStructuralProperty("Transformations", Texts);
        support.AddStructuralProperty("CustomAggregationMethods", Texts);
        support.AddStructuralProperty("PropertyRestrictions", EdmCoreModel.Instance.GetBoolean(false));
        model.AddElement(support);
        model.AddElement(new EdmTerm(Namespace, "ApplySupported", new EdmComplexTypeReference(support, true), "EntitySet Collection"));
        return model;
    }

    private static EdmCollectionTypeReference Texts => new(new EdmCollectionType(EdmCoreModel.Instance.GetString(false)));
}
