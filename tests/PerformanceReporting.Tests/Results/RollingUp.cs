using System.Globalization;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Results;

public sealed class RollingUp
{
    public static TheoryData<Case> Cases => CaseFile.Read("Results/Cases/roll-up.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_activity_is_the_weighted_mean_of_its_indicators(Case line)
    {
        var rollUp = RollUpRules.OfResults(line.List("members", ';').Select(Member));

        Assert.Equal(line.Number("achievement"), rollUp.Achievement);
        Assert.Equal(line["completeness"], $"{rollUp.DataInCount} of {rollUp.DueCount}");
        Assert.Equal(line.Word<Status>("worst"), rollUp.WorstStatus);
        Assert.Equal(line["shares"], string.Join(' ', Shares.Of(rollUp).OrderBy(s => s.Key).Select(s => s.Value)));
    }

    [Fact]
    public void A_goal_is_the_weighted_mean_of_its_activities_and_the_sum_of_their_counts()
    {
        var good = RollUpRules.OfResults([Member("OnTrack 1"), Member("OnTrack 1"), Member("AtRisk 0.7")]);
        var bad = RollUpRules.OfResults([Member("NoData -") with { IsProvisional = true }]);
        var idle = RollUpRules.OfResults([Member("Monitored -")]);

        var goal = RollUpRules.OfRollUps([(good, 1), (bad, 2), (idle, 5)]);

        Assert.Equal(0.3m, goal.Achievement);
        Assert.Equal((2, 1, 0, 1, 0, 1), (goal.OnTrackCount, goal.AtRiskCount, goal.OffTrackCount, goal.NoDataCount, goal.NotDueCount, goal.MonitoredCount));
        Assert.Equal((3, 4), (goal.DataInCount, goal.DueCount));
        Assert.Equal(Status.NoData, goal.WorstStatus);
        Assert.True(goal.IsProvisional);
    }

    [Theory]
    [InlineData("0.5", "0.5099", "Stable")]
    [InlineData("0.5", "0.51", "Improving")]
    [InlineData("0.5", "0.49", "Worsening")]
    [InlineData("0", "0.0099", "Stable")]
    public void A_roll_up_is_stable_under_one_percentage_point(string before, string now, string trend) =>
        Assert.Equal(trend, TrendRule.Of(Achieved(now), Achieved(before)).ToString());

    [Fact]
    public void A_roll_up_has_no_trend_without_one_before()
    {
        Assert.Null(TrendRule.Of(Achieved("0.5"), null));
        Assert.Null(TrendRule.Of(Achieved("0.5"), new ComputedRollUp()));
    }

    [Fact]
    public void A_negative_weight_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RollUpRules.OfResults([Member("OnTrack 1 x-1"), Member("OnTrack 1 x2")]));

    private static ComputedRollUp Achieved(string share) =>
        new() { Achievement = decimal.Parse(share, CultureInfo.InvariantCulture) };

    private static RollUpMember Member(string text)
    {
        var words = text.Split(' ');
        return new RollUpMember
        {
            Status = Enum.Parse<Status>(words[0]),
            Achievement = words[1] == "-" ? null : decimal.Parse(words[1], CultureInfo.InvariantCulture),
            Weight = words.Length > 2 ? decimal.Parse(words[2][1..], CultureInfo.InvariantCulture) : 1,
        };
    }
}
