namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>A question put to each contender in its own address; none where it does not answer it.</summary>
internal sealed record Question(string Name, string This, string Peer, string? Floor)
{
    private const string AverageByGoal = "$apply=groupby((Indicator/StrategicActivity/StrategicGoal/Number),aggregate(Value with average as Average))";

    public static readonly Question AreYouThere = Alike("are you there", "Measurements?$top=1", "key");

    public static readonly Question WholeFeed = Alike("whole feed", "Measurements", "feed");

    public static readonly IReadOnlyList<Question> Small =
    [
        Alike("page of 1,000, filter and order", "Measurements?$filter=Value gt 90 and IsLate eq true&$orderby=Value desc&$top=1000", "page"),
        Alike("page of 1,000 in key order", "Measurements?$filter=Value gt 50&$top=1000", "first"),
        Alike("entity by key", "Measurements(50000)", "key"),
        Alike("$count with a filter", "Measurements/$count?$filter=Value gt 50", "count"),
        Alike("$apply: average by goal", "Measurements?" + AverageByGoal, "average"),

        // The feed adds up decimals, which are exact; the peer's above are floats.
        new("$apply, the peer exact too", "Measurements?" + AverageByGoal, "odata/ExactMeasurements?" + AverageByGoal, null),
        Alike(
            "$expand: two levels, 1,000 rows",
            "Measurements?$top=1000&$expand=Indicator($expand=StrategicActivity),MeasurementRevisions",
            null),
    ];

    public string? For(Contender contender) => contender.Name switch
    {
        "this" => This,
        "peer" => Peer,
        _ => Floor,
    };

    private static Question Alike(string name, string path, string? floor) => new(name, path, "odata/" + path, floor);
}
