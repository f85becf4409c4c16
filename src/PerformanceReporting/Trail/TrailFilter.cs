namespace PerformanceReporting.Trail;

/// <summary>Which events of the audit trail to show; what is left empty does not matter.</summary>
internal sealed record TrailFilter
{
    /// <summary>The mail address of a person, or a part of the system, as the trail names it.</summary>
    public string? Actor { get; init; }

    /// <summary>The code of the unit whose values are meant.</summary>
    public string? Unit { get; init; }

    /// <summary>The code of an indicator.</summary>
    public string? Indicator { get; init; }

    /// <summary>The code of a reporting period.</summary>
    public string? Period { get; init; }

    /// <summary>The name of a door; one that does not exist finds nothing.</summary>
    public string? Door { get; init; }

    /// <summary>The first day, by the plan's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, by the plan's zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsSet => this != new TrailFilter();

    /// <summary>What is asked for, as the address says it.</summary>
    public Dictionary<string, string?> Route => new()
    {
        ["who"] = Actor,
        ["unit"] = Unit,
        ["indicator"] = Indicator,
        ["period"] = Period,
        ["door"] = Door,
        ["from"] = From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
    };
}
