namespace PerformanceReporting.Query;

/// <summary>How much one query may ask for.</summary>
public sealed record QueryLimits
{
    /// <summary>Nodes in one $filter, $orderby or $compute expression.</summary>
    public int Nodes { get; init; } = 400;

    /// <summary>Brackets within brackets.</summary>
    public int Nesting { get; init; } = 50;

    /// <summary>Characters of the path and the options together.</summary>
    public int Length { get; init; } = 32_768;

    /// <summary>Members of one <c>in</c> list.</summary>
    public int ListLength { get; init; } = 500;

    /// <summary>Levels of $expand within $expand.</summary>
    public int ExpandDepth { get; init; } = 4;

    /// <summary>$expand items in the whole query.</summary>
    public int ExpandItems { get; init; } = 16;

    /// <summary>Steps of a pipeline in $apply.</summary>
    public int ApplySteps { get; init; } = 12;

    /// <summary>The largest page that <c>odata.maxpagesize</c> may ask for.</summary>
    public int PageSize { get; init; } = 10_000;
}
