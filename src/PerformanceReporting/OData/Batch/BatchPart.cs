namespace PerformanceReporting.OData.Batch;

/// <summary>One request within a batch.</summary>
internal sealed record BatchPart
{
    /// <summary>The name by which later parts speak of it, if it has one.</summary>
    public string? Id { get; init; }

    public required string Method { get; init; }

    /// <summary>Absolute, or relative where it begins with the name of an earlier part: <c>$1/Results</c>.</summary>
    public required Uri Url { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>The change set that it is part of.</summary>
    public string? Group { get; init; }

    /// <summary>Parts and change sets that must have succeeded before it.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];
}

/// <summary>What a part may take, as a feature of its request.</summary>
/// <param name="Rows">The most rows of its answer.</param>
/// <param name="Time">How much of the batch's time is left.</param>
internal sealed record BatchShare(int Rows, TimeSpan Time);
