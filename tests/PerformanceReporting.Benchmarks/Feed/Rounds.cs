namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>What a contender made of one question, in rounds between which the others had their turn.</summary>
internal sealed class Rounds
{
    public const int Count = 7;

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    private readonly List<Timing> _answers = [];

    private readonly List<double> _one = [];

    private readonly List<double> _eight = [];

    /// <summary>Of all answers to one client.</summary>
    public Timing Median => Timing.Median(_answers);

    /// <summary>Answers a second to one client, in the middle round.</summary>
    public double OneClient => Middle(_one);

    /// <summary>Answers a second to eight clients at once, in the middle round.</summary>
    public double EightClients => Middle(_eight);

    public async Task AddAsync(HttpClient client, string path)
    {
        var answers = await Timing.ManyAsync(client, path, Turn);
        _answers.AddRange(answers);
        _one.Add(answers.Count / answers.Sum(answer => answer.Total) * 1000);
        _eight.Add(await Timing.PerSecondAsync(client, path, 8, Turn));
    }

    private static double Middle(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
