using PerformanceReporting.Query.Model;

namespace PerformanceReporting.Tests.Query;

/// <summary>
/// A small catalogue of the tests' own, with everything that makes queries hard: nulls in every type, a tree, a
/// composite key, a set that lives in time and its history.
/// </summary>
internal static class ExampleCatalogue
{
    public static readonly EnumType Grade = new("Grade", "How good.", ["Good", "Fair", "Bad"]);

    public static Catalogue Value { get; } = new()
    {
        Namespace = "Example",
        Enums = [Grade],
        Sets =
        [
            new()
            {
                Name = "Goals",
                EntityType = "Goal",
                Description = "What is wanted.",
                Key = ["Id"],
                Columns =
                [
                    Column("Id", DataType.Int32),
                    Column("Title", DataType.TextOf(100)) with { Searchable = true },
                    Column("ParentId", DataType.Int32, true),
                ],
                Navigations =
                [
                    Link("Items", "Items", Multiplicity.Many, "Goal", new ColumnPair("Id", "GoalId")),
                    Link("Parent", "Goals", Multiplicity.ZeroOrOne, "Children", new ColumnPair("ParentId", "Id")),
                    Link("Children", "Goals", Multiplicity.Many, "Parent", new ColumnPair("Id", "ParentId")),
                ],
            },
            new()
            {
                Name = "Items",
                EntityType = "Item",
                Description = "What is measured.",
                Key = ["Id"],
                Columns =
                [
                    Column("Id", DataType.Int32),
                    Column("Code", DataType.TextOf(20)) with { Searchable = true },
                    Column("Name", DataType.TextOf(100), true) with { Searchable = true },
                    Column("GoalId", DataType.Int32, true),
                    Column("Amount", DataType.Decimal(4), true),
                    Column("Total", DataType.Decimal(4)),
                    Column("Size", DataType.Int64, true),
                    Column("Rank", DataType.Int32),
                    Column("Active", DataType.Boolean),
                    Column("Checked", DataType.Boolean, true),
                    Column("Grade", DataType.Of(Grade), true),
                    Column("Day", DataType.Date, true),
                    Column("At", DataType.Moment, true),
                ],
                Navigations =
                [
                    Link("Goal", "Goals", Multiplicity.ZeroOrOne, "Items", new ColumnPair("GoalId", "Id")),
                    Link("Readings", "Readings", Multiplicity.Many, "Item", new ColumnPair("Id", "ItemId")),
                    Link("Tags", "Tags", Multiplicity.Many, "Item", new ColumnPair("Id", "ItemId")),
                ],
            },
            Readings("Readings", "Reading", Temporality.Current),
            Readings("ReadingHistory", "ReadingRevision", Temporality.History),
            new()
            {
                Name = "Tags",
                EntityType = "Tag",
                Description = "Words on items.",
                Key = ["ItemId", "Word"],
                Columns = [Column("ItemId", DataType.Int32), Column("Word", DataType.TextOf(40)), Column("Weight", DataType.Int32)],
                Navigations = [Link("Item", "Items", Multiplicity.One, "Tags", new ColumnPair("ItemId", "Id"))],
            },
        ],
    };

    private static EntitySet Readings(string name, string type, Temporality temporality) => new()
    {
        Name = name,
        EntityType = type,
        Source = "Readings",
        Description = "Values of items.",
        Key = ["Id"],
        Columns =
        [
            Column("Id", DataType.Int32),
            Column("ItemId", DataType.Int32),
            Column("Value", DataType.Decimal(4), true),
            Column("State", DataType.TextOf(20)),
            Column("RecordedAt", DataType.Moment),
            Column("SupersededAt", DataType.Moment, true),
        ],
        Navigations = temporality == Temporality.Current
            ? [Link("Item", "Items", Multiplicity.One, "Readings", new ColumnPair("ItemId", "Id"))]
            : [],
        Temporality = temporality,
    };

    private static Column Column(string name, DataType type, bool nullable = false) => new(name, type, nullable, $"{name} of it.");

    private static Navigation Link(string name, string target, Multiplicity multiplicity, string partner, ColumnPair pair) => new()
    {
        Name = name,
        Target = target,
        Multiplicity = multiplicity,
        Pairs = [pair],
        Partner = partner,
        Description = $"{name} of it.",
    };
}
