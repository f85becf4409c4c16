using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>Measurements and their revisions. Nothing is overwritten but the measurement's own version number.</summary>
internal static class MeasurementStore
{
    private const string AddMeasurement =
        """
        insert into Measurement (IndicatorId, ReportingPeriodId, Version)
        values (@IndicatorId, @ReportingPeriodId, 0)
        """;

    private const string MoveVersion =
        """
        update Measurement
        set    Version = Version + 1
        where  Id = @Id
        and    Version = @Version
        """;

    private const string CloseRevision =
        """
        update MeasurementRevision
        set    SupersededAt = @At
        where  Id = @Id
        and    SupersededAt is null
        """;

    private const string AddRevision =
        """
        insert into MeasurementRevision (MeasurementId, IndicatorId, ReportingPeriodId, Number, UnitId, State, Value, Numerator,
                                         Denominator, Forecast, Narrative, NotAvailableReason, PromisedFor, Comment, EnteredBy,
                                         IsLate, Reason, RecordedAt, RecordedBy, IsShown)
        values (@MeasurementId, @IndicatorId, @ReportingPeriodId, @Number, @UnitId, @State, @Value, @Numerator,
                @Denominator, @Forecast, @Narrative, @NotAvailableReason, @PromisedFor, @Comment, @EnteredBy,
                @IsLate, @Reason, @RecordedAt, @RecordedBy, @IsShown)
        """;

    private const string CopyParts =
        """
        insert into MeasurementPart (MeasurementRevisionId, DimensionId, DimensionMemberId, Value, Numerator, Denominator)
        select @NewId, DimensionId, DimensionMemberId, Value, Numerator, Denominator
        from   MeasurementPart
        where  MeasurementRevisionId = @OldId
        """;

    private const string AddPart =
        """
        insert into MeasurementPart (MeasurementRevisionId, DimensionId, DimensionMemberId, Value, Numerator, Denominator)
        values (@RevisionId, @DimensionId, @MemberId, @Value, @Numerator, @Denominator)
        """;

    /// <summary>Adds a step: the revisions that it follows are closed, the measurement's version moves on by one.</summary>
    /// <returns>The revision with its identity, or null when somebody else moved the version first.</returns>
    public static async Task<MeasurementRevision?> AddAsync(
        DatabaseConnection db, MeasurementCase measurement, MeasurementRevision revision, IEnumerable<MeasurementRevision> follows, CancellationToken cancellation = default)
    {
        var id = measurement.MeasurementId ?? await db.InsertAsync(
            AddMeasurement,
            new { measurement.Definition.IndicatorId, ReportingPeriodId = measurement.Period.Id },
            cancellation);
        if (await db.ExecuteAsync(MoveVersion, new { Id = id, measurement.Version }, cancellation) == 0)
        {
            return null;
        }

        foreach (var closed in follows)
        {
            await db.ExecuteAsync(CloseRevision, new { closed.Id, At = revision.RecordedAt }, cancellation);
        }

        var added = revision with { MeasurementId = id };
        return added with { Id = await db.InsertAsync(AddRevision, Row(added, measurement), cancellation) };
    }

    /// <summary>Gives a revision the breakdown of the one that it repeats.</summary>
    public static Task CopyPartsAsync(DatabaseConnection db, int from, int to, CancellationToken cancellation = default) =>
        db.ExecuteAsync(CopyParts, new { OldId = from, NewId = to }, cancellation);

    public static Task AddPartsAsync(DatabaseConnection db, int revisionId, IReadOnlyList<PartRow> parts, CancellationToken cancellation = default) =>
        db.ExecuteAsync(
            AddPart,
            parts.Select(part => new { RevisionId = revisionId, part.DimensionId, part.MemberId, part.Value, part.Numerator, part.Denominator }),
            cancellation);

    private static object Row(MeasurementRevision revision, MeasurementCase measurement) => new
    {
        revision.MeasurementId,
        measurement.Definition.IndicatorId,
        ReportingPeriodId = measurement.Period.Id,
        revision.Number,
        revision.UnitId,
        State = revision.State.ToString(),
        revision.Value,
        revision.Numerator,
        revision.Denominator,
        revision.Forecast,
        revision.Narrative,
        revision.NotAvailableReason,
        revision.PromisedFor,
        revision.Comment,
        revision.EnteredBy,
        revision.IsLate,
        revision.Reason,
        revision.RecordedAt,
        revision.RecordedBy,
        IsShown = measurement.Shows(revision),
    };
}
