using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;
using PerformanceReporting.Query.Vocabularies;

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
                var plain = added.AddParameter(parameter.Name, reference(parameter));
                Describe(model, plain, parameter.Description);
                if (parameter.Nullable)
                {
                    MayBeLeftOut(model, plain);
                }
            }

            if (action.Items is { } items)
            {
                var collection = Collection(new EdmComplexTypeReference(complexes[items.Type], false));
                var parameter = added.AddParameter(items.Name, collection);
                if (!action.IsOnCollection)
                {
                    MayBeLeftOut(model, parameter);
                }
            }

            model.AddElement(added);
            Describe(model, added, action.Description);
        }
    }

    // ODL's own optional parameter is written as an annotation without a value, which its reader then finds invalid.
    private static void MayBeLeftOut(EdmModel model, EdmOperationParameter parameter) =>
        new Annotations(model).Say(parameter, Annotations.Core, "OptionalParameter", Annotations.Record());

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
