namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>Puts the same questions to the floor, to this service and to its peer, in turn, and prints ratios.</summary>
internal static class FeedBenchmark
{
    public static async Task<int> RunAsync(FeedSettings settings)
    {
        ManyMeasurements.Make(settings.File, settings.Rows);
        using var floor = Contender.Floor(settings.File, 5181);
        using var product = Contender.This(settings.File, 5182);
        using var peer = Contender.Peer(settings.File, 5183);
        Contender[] contenders = settings.WithPeer ? [floor, product, peer] : [floor, product];
        foreach (var contender in contenders)
        {
            await contender.ReadyAsync(Question.AreYouThere.For(contender)!);
        }

        await WholeFeedAsync(contenders, settings.Rounds);
        if (!settings.OnlyFeed)
        {
            await SmallAsync(contenders);
        }

        return 0;
    }

    private static async Task WholeFeedAsync(Contender[] contenders, int rounds)
    {
        var taken = contenders.ToDictionary(contender => contender, _ => new List<Timing>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                taken[contender].Add(await Timing.OfAsync(contender.Client, Question.WholeFeed.For(contender)!));
            }
        }

        var floor = Timing.Median(taken[contenders[0]]).Total;
        Console.WriteLine($"{"",-34}{"",8}{"ms",12}{"first byte",12}{"MB",8}{"x floor",9}{"peak MB",9}");
        foreach (var contender in contenders)
        {
            var median = Timing.Median(taken[contender]);
            Console.WriteLine(
                $"{Question.WholeFeed.Name,-34}{contender.Name,8}{median.Total,12:0}{median.FirstByte,12:0.0}{median.Bytes / 1e6,8:0.0}{median.Total / floor,9:0.00}{contender.PeakMegabytes,9:0}");
        }
    }

    private static async Task SmallAsync(Contender[] contenders)
    {
        Console.WriteLine();
        Console.WriteLine($"{"",-34}{"",8}{"ms",12}{"first byte",12}{"kB",8}{"x floor",9}{"x peer",9}{"1 client/s",12}{"8 clients/s",12}");
        foreach (var question in Question.Small)
        {
            var asked = contenders.Where(contender => question.For(contender) is not null).ToArray();
            foreach (var contender in asked)
            {
                // Thousands of answers, where they are quick: until the runtime has compiled for good what it runs.
                await Timing.PerSecondAsync(contender.Client, question.For(contender)!, 8, TimeSpan.FromSeconds(3));
            }

            var taken = asked.ToDictionary(contender => contender.Name, _ => new Rounds());
            for (var round = 0; round < Rounds.Count; round++)
            {
                // In turn, since a machine is now quicker and now slower.
                foreach (var contender in asked)
                {
                    await taken[contender.Name].AddAsync(contender.Client, question.For(contender)!);
                }
            }

            foreach (var (name, rounds) in taken)
            {
                var median = rounds.Median;
                Console.WriteLine(
                    $"{question.Name,-34}{name,8}{median.Total,12:0.00}{median.FirstByte,12:0.00}{median.Bytes / 1e3,8:0.0}{Ratio(median, taken, "floor"),9}{Ratio(median, taken, "peer"),9}{rounds.OneClient,12:0}{rounds.EightClients,12:0}");
            }
        }
    }

    private static string Ratio(Timing one, Dictionary<string, Rounds> taken, string other) =>
        taken.TryGetValue(other, out var there) ? $"{one.Total / there.Median.Total:0.00}" : "–";
}
