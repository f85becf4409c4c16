namespace PerformanceReporting.Access;

/// <summary>An organizational unit that answers for activities and indicators.</summary>
internal sealed record Unit
{
    public int Id { get; init; }

    /// <summary>Short and stable, as people write it: <c>TRS</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>The unit above; null at the top.</summary>
    public int? ParentId { get; init; }
}
