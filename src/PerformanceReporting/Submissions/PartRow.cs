namespace PerformanceReporting.Submissions;

/// <summary>A part as it is written: by the identities of its dimension and member.</summary>
internal sealed record PartRow(int DimensionId, int? MemberId, decimal? Value, decimal? Numerator, decimal? Denominator);
