using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Vocabularies;

namespace PerformanceReporting.Query.Model;

/// <summary>Turns a catalogue into the EDM model that queries are parsed against and <c>$metadata</c> is written from.</summary>
public static class EdmModelFactory
{
    /// <summary>Digits of every decimal in the feed, before and after the point.</summary>
    private const int Precision = 18;

    public static EdmModel Create(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var model = new EdmModel();
        var enums = catalogue.Enums.ToDictionary(members => members.Name, members => AddEnum(model, catalogue, members));
        var types = catalogue.Sets.ToDictionary(set => set.Name, set => AddEntityType(model, catalogue, set, enums));
        foreach (var set in catalogue.Sets)
        {
            AddNavigations(model, catalogue, set, types);
        }

        EdmActions.Add(model, catalogue, types, column => Reference(column, enums));
        AddContainer(model, catalogue, types);
        return model;
    }

    private static EdmEnumType AddEnum(EdmModel model, Catalogue catalogue, EnumType members)
    {
        var type = new EdmEnumType(catalogue.Namespace, members.Name);
        for (var value = 0; value < members.Members.Count; value++)
        {
            type.AddMember(members.Members[value], new EdmEnumMemberValue(value));
        }

        model.AddElement(type);
        Describe(model, type, members.Description);
        return type;
    }

    private static EdmEntityType AddEntityType(
        EdmModel model, Catalogue catalogue, EntitySet set, Dictionary<string, EdmEnumType> enums)
    {
        var type = new EdmEntityType(catalogue.Namespace, set.EntityType);
        foreach (var column in set.Columns)
        {
            var property = type.AddStructuralProperty(column.Name, Reference(column, enums));
            Describe(model, property, column.Description);
            if (set.Key.Contains(column.Name))
            {
                type.AddKeys(property);
            }
        }

        model.AddElement(type);
        return type;
    }

    private static EdmTypeReference Reference(Column column, Dictionary<string, EdmEnumType> enums) => column.Type.Kind switch
    {
        DataKind.Enum => new EdmEnumTypeReference(enums[column.Type.Enum!.Name], column.Nullable),
        DataKind.Decimal => new EdmDecimalTypeReference(
            Primitive(EdmPrimitiveTypeKind.Decimal), column.Nullable, Precision, column.Type.Scale),
        DataKind.Text => new EdmStringTypeReference(
            Primitive(EdmPrimitiveTypeKind.String), column.Nullable, false, column.Type.MaxLength, true),
        DataKind.Moment => new EdmTemporalTypeReference(Primitive(EdmPrimitiveTypeKind.DateTimeOffset), column.Nullable, 3),
        var kind => new EdmPrimitiveTypeReference(Primitive(PrimitiveOf(kind)), column.Nullable),
    };

    private static EdmPrimitiveTypeKind PrimitiveOf(DataKind kind) => kind switch
    {
        DataKind.Boolean => EdmPrimitiveTypeKind.Boolean,
        DataKind.Int32 => EdmPrimitiveTypeKind.Int32,
        DataKind.Int64 => EdmPrimitiveTypeKind.Int64,
        DataKind.Double => EdmPrimitiveTypeKind.Double,
        DataKind.Date => EdmPrimitiveTypeKind.Date,
        DataKind.TimeOfDay => EdmPrimitiveTypeKind.TimeOfDay,
        DataKind.Duration => EdmPrimitiveTypeKind.Duration,
        DataKind.Guid => EdmPrimitiveTypeKind.Guid,
        _ => throw new InvalidOperationException($"{kind} is not a plain primitive type."),
    };

    private static IEdmPrimitiveType Primitive(EdmPrimitiveTypeKind kind) => EdmCoreModel.Instance.GetPrimitiveType(kind);

    private static void AddNavigations(
        EdmModel model, Catalogue catalogue, EntitySet set, Dictionary<string, EdmEntityType> types)
    {
        foreach (var navigation in set.Navigations)
        {
            var type = types[set.Name];
            if (type.FindProperty(navigation.Name) is null)
            {
                var back = navigation.Partner is { } partner ? catalogue.Set(navigation.Target).Navigation(partner) : null;
                var there = Info(catalogue, set, navigation, types);
                _ = back is null
                    ? type.AddUnidirectionalNavigation(there)
                    : type.AddBidirectionalNavigation(there, Info(catalogue, catalogue.Set(navigation.Target), back, types));
            }

            Describe(model, type.FindProperty(navigation.Name), navigation.Description);
        }
    }

    private static EdmNavigationPropertyInfo Info(
        Catalogue catalogue, EntitySet set, Navigation navigation, Dictionary<string, EdmEntityType> types)
    {
        var target = catalogue.Set(navigation.Target);
        // EDM knows no reference that is there and yet leads to none, as one does whose target the reader may not see.
        var refersToKey = !navigation.IsMany
            && navigation.Pairs.Select(pair => pair.Foreign).Order().SequenceEqual(target.Key.Order())
            && navigation.Pairs.Any(pair => set.Column(pair.Local).Nullable) == (navigation.Multiplicity == Multiplicity.ZeroOrOne);
        return new EdmNavigationPropertyInfo
        {
            Name = navigation.Name,
            Target = types[navigation.Target],
            TargetMultiplicity = navigation.Multiplicity switch
            {
                Multiplicity.Many => EdmMultiplicity.Many,
                Multiplicity.One => EdmMultiplicity.One,
                _ => EdmMultiplicity.ZeroOrOne,
            },
            DependentProperties = refersToKey ? navigation.Pairs.Select(pair => Property(types[set.Name], pair.Local)) : null,
            PrincipalProperties = refersToKey ? navigation.Pairs.Select(pair => Property(types[navigation.Target], pair.Foreign)) : null,
        };
    }

    private static IEdmStructuralProperty Property(EdmEntityType type, string name) => (IEdmStructuralProperty)type.FindProperty(name);

    private static void AddContainer(EdmModel model, Catalogue catalogue, Dictionary<string, EdmEntityType> types)
    {
        var container = new EdmEntityContainer(catalogue.Namespace, "Container");
        model.AddElement(container);
        var sets = catalogue.Sets.ToDictionary(set => set.Name, set => container.AddEntitySet(set.Name, types[set.Name]));
        foreach (var set in catalogue.Sets)
        {
            Describe(model, sets[set.Name], set.Description);
            foreach (var navigation in set.Navigations)
            {
                var property = (IEdmNavigationProperty)types[set.Name].FindProperty(navigation.Name);
                sets[set.Name].AddNavigationTarget(property, sets[navigation.Target]);
            }
        }
    }

    private static void Describe(EdmModel model, IEdmVocabularyAnnotatable target, string description) =>
        model.SetDescriptionAnnotation(target, description);
}
