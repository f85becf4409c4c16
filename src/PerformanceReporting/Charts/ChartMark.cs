namespace PerformanceReporting.Charts;

/// <summary>
/// The shape a value wears in every chart, bar and list: ● ▲ ■ ○ – ◇, in this order.
/// It is the status of a result, told by the caller: this room knows nothing of the rules.
/// </summary>
internal enum ChartMark
{
    OnTrack,
    AtRisk,
    OffTrack,
    NoData,
    NotDue,
    Monitored,
}
