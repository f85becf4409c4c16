namespace PerformanceReporting.Query.Model;

/// <summary>In what a number is counted.</summary>
public abstract record Unit
{
    private Unit()
    {
    }

    /// <summary>Always the same: <c>%</c>.</summary>
    public sealed record Of(string Symbol) : Unit;

    /// <summary>Money, by its ISO 4217 code.</summary>
    public sealed record Currency(string Code) : Unit;

    /// <summary>Named by another column of the row, or of one that a navigation to one leads to: <c>IndicatorVersion/UnitOfMeasure</c>.</summary>
    public sealed record In(string Path) : Unit;
}
