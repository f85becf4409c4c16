using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;

namespace PerformanceReporting.OData.Published;

/// <summary>The feed about itself: which state of the data a pull saw, and who changed what.</summary>
internal static class RecordSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "FeedInfo",
            EntityType = "FeedState",
            Description = "One row that says which state of the data a pull saw, so that a paper can cite it and repeat it with asKnownAt.",
            Key = ["Id"],
            Columns =
            [
                Id("Always 1."),
                Whole("DataVersion", "Number of the last change on record.").OrNone(),
                Moment("ChangedAt", "When the data last changed; as asKnownAt it repeats the pull.").OrNone(),
                Text("Checksum", 64, "SHA-256 over the chain of all changes."),
                Whole("IndicatorCount", "Indicators there are."),
                Whole("AcceptedMeasurementCount", "Accepted values there are."),
                Whole("OfficialResultCount", "Official results there are."),
                Whole("PublishedEditionCount", "Published editions there are."),
            ],
        },
        new()
        {
            Name = "AuditEvents",
            EntityType = "AuditEvent",
            Description = "Who changed what, when, and through which door; each event carries the SHA-256 of the one before it.",
            Key = ["Id"],
            Columns =
            [
                Id("Number of the event in the chain."),
                Moment("OccurredAt", "When it happened."),
                Reference("PersonId", "The person; none for the system itself.").OrNone(),
                Words("Actor", 200, "The person's mail address, or the part of the system."),
                Member("Door", Enums.Door, "The way by which the change came in."),
                Words("Action", 60, "What was done, as a past participle."),
                Text("SubjectType", 60, "The kind of thing changed."),
                Words("SubjectId", 100, "Which of them."),
                new("ValueBefore", DataType.Text, true, "What it was before, as JSON."),
                new("ValueAfter", DataType.Text, true, "What it was after, as JSON."),
                Text("PreviousHash", 64, "Hash of the event before."),
                Text("Hash", 64, "SHA-256 over this event and the hash before."),
            ],
        },
    ];
}
