using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace PerformanceReporting.Query.Model;

/// <summary>The actions of a catalogue, and the complex types that they speak in, as part of the EDM model.</summary>
internal static class EdmActions
{
    public static void Add(EdmModel model, Catalogue catalogue, IReadOnlyDictionary<string, EdmEntityType> types, Func<Column, IEdmTypeReference> reference)
    {
        var complexes = new Dictionary<string, EdmComplexType>();
        foreach (var complex in catalogue.ComplexTypes)
        {
            complexes[complex.Name] = AddComplexType(model, catalogue, complex, reference, complexes);
        }

        foreach (var action in catalogue.Actions)
        {
            var entity = new EdmEntityTypeReference(types[action.Set], false);
            IEdmTypeReference bound = action.IsOnCollection ? Collection(entity) : entity;
            IEdmTypeReference answer = action.Answers is { } name ? Collection(new EdmComplexTypeReference(complexes[name], false)) : entity;
            var added = new EdmAction(catalogue.Namespace, action.Name, answer, isBound: true, entitySetPathExpression: null);
            added.AddParameter("bindingParameter", bound);
            foreach (var parameter in action.Parameters)
            {
                Describe(model, AddParameter(added, parameter, reference(parameter)), parameter.Description);
            }

            if (action.Items is { } items)
            {
                var collection = Collection(new EdmComplexTypeReference(complexes[items.Type], false));
                added.AddParameter(action.IsOnCollection ? new EdmOperationParameter(added, items.Name, collection) : new EdmOptionalParameter(added, items.Name, collection));
            }

            model.AddElement(added);
            Describe(model, added, action.Description);
        }
    }

    private static EdmOperationParameter AddParameter(EdmAction action, Column parameter, IEdmTypeReference type)
    {
        if (!parameter.Nullable)
        {
            return action.AddParameter(parameter.Name, type);
        }

        var optional = new EdmOptionalParameter(action, parameter.Name, type);
        action.AddParameter(optional);
        return optional;
    }

    private static EdmComplexType AddComplexType(EdmModel model, Catalogue catalogue, ComplexType complex, Func<Column, IEdmTypeReference> reference, Dictionary<string, EdmComplexType> before)
    {
        var type = new EdmComplexType(catalogue.Namespace, complex.Name);
        foreach (var column in complex.Columns)
        {
            Describe(model, type.AddStructuralProperty(column.Name, reference(column)), column.Description);
        }

        if (complex.Items is { } items)
        {
            type.AddStructuralProperty(items.Name, Collection(new EdmComplexTypeReference(before[items.Type], false)));
        }

        model.AddElement(type);
        Describe(model, type, complex.Description);
        return type;
    }

    private static EdmCollectionTypeReference Collection(IEdmTypeReference of) => new(new EdmCollectionType(of));

    private static void Describe(EdmModel model, IEdmVocabularyAnnotatable target, string description) =>
        model.SetDescriptionAnnotation(target, description);
}
