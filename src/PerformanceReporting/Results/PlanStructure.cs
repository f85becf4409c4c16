namespace PerformanceReporting.Results;

/// <summary>What rolls up into what, and with which weight, as known at one moment.</summary>
internal sealed record PlanStructure
{
    public required IReadOnlyList<ActivityNode> Activities { get; init; }

    public required IReadOnlyDictionary<int, IndicatorNode> Indicators { get; init; }

    public required IReadOnlyDictionary<int, UnitNode> Units { get; init; }

    /// <summary>A unit and all units above it.</summary>
    public IEnumerable<int> UnitAndAbove(int unitId)
    {
        for (int? unit = unitId; unit is { } id; unit = Units.TryGetValue(id, out var node) ? node.ParentId : null)
        {
            yield return id;
        }
    }
}

/// <summary>An activity under its goal; its weight is 1 unless set.</summary>
internal sealed record ActivityNode
{
    public int Id { get; init; }

    public int StrategicGoalId { get; init; }

    public decimal? Weight { get; init; }
}

/// <summary>An indicator under its activity; its weight is 1 unless set.</summary>
internal sealed record IndicatorNode
{
    public int Id { get; init; }

    public int StrategicActivityId { get; init; }

    public decimal? Weight { get; init; }
}

/// <summary>A unit under the unit that it belongs to.</summary>
internal sealed record UnitNode
{
    public int Id { get; init; }

    public int? ParentId { get; init; }
}
