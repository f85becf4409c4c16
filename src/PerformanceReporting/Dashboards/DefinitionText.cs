using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>A version of an indicator's definition, as it is read.</summary>
internal sealed record DefinitionText
{
    public int Id { get; init; }

    public int Number { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public bool IsSeriesBreak { get; init; }

    public string Definition { get; init; } = "";

    public MeasureType MeasureType { get; init; }

    /// <summary>Null for a narrative, as are coverage, aggregation and method.</summary>
    public Direction? Direction { get; init; }

    public Coverage? Coverage { get; init; }

    public Aggregation? Aggregation { get; init; }

    public Method? Method { get; init; }

    public Frequency Frequency { get; init; }

    public string DataSource { get; init; } = "";

    public string CollectionMethod { get; init; } = "";

    public string MeansOfVerification { get; init; } = "";

    /// <summary>Why it took the place of the one before.</summary>
    public string? Reason { get; init; }

    public DefinitionText In(Translations texts)
    {
        string Of(string field, string english) => texts.Of("IndicatorVersion", Id, field, english);
        return this with
        {
            Definition = Of("Definition", Definition),
            DataSource = Of("DataSource", DataSource),
            CollectionMethod = Of("CollectionMethod", CollectionMethod),
            MeansOfVerification = Of("MeansOfVerification", MeansOfVerification),
            Reason = Reason is null ? null : Of("Reason", Reason),
        };
    }
}
