using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>Reads how values are broken down.</summary>
internal static class PartQueries
{
    private const string OfPeriod =
        """
        select   q.MeasurementRevisionId as RevisionId, d.Code as Dimension, e.Code as Member, q.Value, q.Numerator, q.Denominator
        from     MeasurementPart q
        join     MeasurementRevision r on r.Id = q.MeasurementRevisionId
        join     Measurement m on m.Id = r.MeasurementId
        join     Dimension d on d.Id = q.DimensionId
        left join DimensionMember e on e.Id = q.DimensionMemberId
        where    m.ReportingPeriodId = @PeriodId
        and      r.SupersededAt is null
        order by q.Id
        """;

    private const string OfRevision =
        """
        select   q.MeasurementRevisionId as RevisionId, d.Code as Dimension, e.Code as Member, q.Value, q.Numerator, q.Denominator
        from     MeasurementPart q
        join     Dimension d on d.Id = q.DimensionId
        left join DimensionMember e on e.Id = q.DimensionMemberId
        where    q.MeasurementRevisionId = @RevisionId
        order by q.Id
        """;

    private const string Members =
        """
        select   d.Id as DimensionId, d.Code as Dimension, d.Title as DimensionTitle, e.Id as MemberId, e.Code as Member, e.Title as MemberTitle
        from     Dimension d
        join     DimensionMember e on e.DimensionId = d.Id
        order by d.Code, e.Ordinal
        """;

    /// <summary>The parts of the live revisions of a period, by revision.</summary>
    public static async Task<ILookup<int, Part>> OfPeriodAsync(DatabaseConnection db, int periodId, CancellationToken cancellation = default) =>
        (await db.QueryAsync<PartRow>(OfPeriod, new { PeriodId = periodId }, cancellation)).ToLookup(row => row.RevisionId, row => row.Part);

    public static async Task<IReadOnlyList<Part>> OfRevisionAsync(DatabaseConnection db, int revisionId, CancellationToken cancellation = default) =>
        [.. (await db.QueryAsync<PartRow>(OfRevision, new { RevisionId = revisionId }, cancellation)).Select(row => row.Part)];

    /// <summary>What values can be broken down by.</summary>
    public static Task<IReadOnlyList<DimensionMember>> MembersAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<DimensionMember>(Members, null, cancellation);

    private sealed record PartRow
    {
        public int RevisionId { get; init; }

        public string Dimension { get; init; } = "";

        public string? Member { get; init; }

        public decimal? Value { get; init; }

        public decimal? Numerator { get; init; }

        public decimal? Denominator { get; init; }

        public Part Part => new() { Dimension = Dimension, Member = Member, Value = Value, Numerator = Numerator, Denominator = Denominator };
    }
}

/// <summary>One member of a dimension.</summary>
internal sealed record DimensionMember
{
    public int DimensionId { get; init; }

    public string Dimension { get; init; } = "";

    public string DimensionTitle { get; init; } = "";

    public int MemberId { get; init; }

    public string Member { get; init; } = "";

    public string MemberTitle { get; init; } = "";
}
