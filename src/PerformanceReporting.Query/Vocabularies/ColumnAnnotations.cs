using Microsoft.OData.Edm;
using PerformanceReporting.Query.Model;
using static PerformanceReporting.Query.Vocabularies.Annotations;

namespace PerformanceReporting.Query.Vocabularies;

/// <summary>Says of each set what of it may be written, and of its numbers in what they are counted.</summary>
internal static class ColumnAnnotations
{
    public static void Describe(EdmModel model, Catalogue catalogue, Annotations annotations)
    {
        foreach (var set in catalogue.Sets)
        {
            var about = model.EntityContainer.FindEntitySet(set.Name);
            DescribeWriting(about, set, annotations);
            foreach (var column in set.Columns)
            {
                DescribeColumn(about.EntityType.FindProperty(column.Name), column, set.Writing, annotations);
            }
        }
    }

    private static void DescribeWriting(IEdmEntitySet about, EntitySet set, Annotations annotations)
    {
        if (set.Writing is not { } writing)
        {
            annotations.Say(about, Core, "Permissions", annotations.Member(Core, "Permission", "Read"));
            annotations.Say(about, Capabilities, "InsertRestrictions", Record(("Insertable", false)));
            annotations.Say(about, Capabilities, "UpdateRestrictions", Record(("Updatable", false)));
            annotations.Say(about, Capabilities, "DeleteRestrictions", Record(("Deletable", false)));
            return;
        }

        annotations.Say(about, Core, "OptimisticConcurrency", Paths([writing.Tag]));
        annotations.Say(about, Capabilities, "InsertRestrictions", Record(("Insertable", true), ("TypecastSegmentSupported", false)));
        annotations.Say(about, Capabilities, "UpdateRestrictions", Record(
            ("Updatable", true),
            ("Upsertable", false),
            ("DeltaUpdateSupported", false),
            ("FilterSegmentSupported", false),
            ("TypecastSegmentSupported", false)));
        annotations.Say(about, Capabilities, "DeleteRestrictions", Record(
            ("Deletable", false), ("FilterSegmentSupported", false), ("TypecastSegmentSupported", false)));
    }

    private static void DescribeColumn(IEdmProperty about, Column column, Writing? writing, Annotations annotations)
    {
        if (writing is not null && !writing.Given.Contains(column.Name))
        {
            annotations.Say(about, Core, writing.Once.Contains(column.Name) ? "Immutable" : "Computed", true);
        }

        switch (column.Unit)
        {
            case Unit.Of unit:
                annotations.Say(about, Measures, "Unit", unit.Symbol);
                break;
            case Unit.In place:
                annotations.Say(about, Measures, "Unit", ValueOf(place.Path));
                break;
            case Unit.Currency money:
                annotations.Say(about, Measures, "ISOCurrency", money.Code);
                break;
        }
    }
}
