using FsCheck.Xunit;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;
using Xunit;

namespace PerformanceReporting.Tests.Results;

/// <summary>What holds for any indicator at all, whatever its definition, targets and values.</summary>
[Properties(Arbitrary = [typeof(AnyIndicators)], MaxTest = 300, QuietOnSuccess = true)]
public sealed class WhateverIsReported
{
    private static readonly DateTimeOffset AfterThePlan = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly RollUpMember Another = new() { Status = Status.OffTrack, Achievement = 0.5m };

    [Property]
    public void Every_period_has_one_result_whose_figures_can_be_held(AnyIndicator any)
    {
        var inputs = any.Inputs;
        var results = ResultRules.Compute(inputs, AfterThePlan);

        Assert.Equal(inputs.Periods.Select(p => p.Id), results.Select(r => r.ReportingPeriodId));
        Assert.All(
            results.SelectMany(r => new[] { r.Actual, r.YearToDate, r.Expected, r.ExpectedLower, r.ExpectedUpper, r.Achievement, r.Variance, r.ProgressToFullTarget }),
            figure => Assert.True(figure is null || (Math.Abs(figure.Value) < 100_000_000_000_000m && figure.Value * 10_000 % 1 == 0)));
    }

    [Property]
    public void A_blank_achievement_has_its_reason_and_none_is_below_zero(AnyIndicator any) =>
        Assert.All(ResultRules.Compute(any.Inputs, AfterThePlan), result =>
        {
            Assert.False(result.Achievement < 0);
            Assert.Equal(result.Status is Status.OnTrack or Status.AtRisk or Status.OffTrack, result.Achievement is not null || result is { Status: Status.OffTrack, Note: not null });
            Assert.Equal(result.Status is Status.NoData, result is { MissingData: not null, TargetId: not null } && result.ExpectedBy is not null);
        });

    [Property]
    public void The_order_of_the_inputs_changes_nothing(AnyIndicator any)
    {
        var inputs = any.Inputs;
        var reversed = inputs with
        {
            Versions = [.. inputs.Versions.Reverse()],
            Targets = [.. inputs.Targets.Reverse()],
            Periods = [.. inputs.Periods.Reverse()],
            Values = [.. inputs.Values.Reverse()],
        };

        Assert.Equal(ResultRules.Compute(inputs, AfterThePlan), ResultRules.Compute(reversed, AfterThePlan));
    }

    [Property]
    public void A_value_taken_away_never_improves_a_score(AnyIndicator any)
    {
        var inputs = any.Inputs;
        var before = ResultRules.Compute(inputs, AfterThePlan);
        foreach (var value in inputs.Values)
        {
            var others = inputs.Values.Where(v => v != value).ToList();
            var gone = ResultRules.Compute(inputs with { Values = others }, AfterThePlan);
            var notAvailable = ResultRules.Compute(inputs with { Values = [.. others, value with { IsNotAvailable = true }] }, AfterThePlan);

            Assert.All(before.Zip(gone), pair => Assert.True(Score(pair.Second) <= Score(pair.First)));
            Assert.All(before.Zip(notAvailable), pair => Assert.True(Score(pair.Second) <= Score(pair.First)));
        }
    }

    [Property]
    public void A_better_value_never_lowers_an_achievement_or_a_status(AnyIndicator any, decimal one, decimal another)
    {
        var inputs = any.Inputs;
        var version = inputs.Versions[0];
        var target = inputs.Targets.FirstOrDefault(t => version.Direction is not Direction.Maintain || t.LowerBound is not null);
        if (target is null)
        {
            return;
        }

        var expected = ExpectedValue.Whole(target, ExpectedBy.Target);
        var (worse, better) = Distance(one) > Distance(another) ? (one, another) : (another, one);

        Assert.True(Clipped(Judge(worse)) <= Clipped(Judge(better)));
        Assert.True(StatusOf(Judge(worse)) >= StatusOf(Judge(better)));

        Achievement Judge(decimal actual) => AchievementRule.Of(version, actual, expected, inputs.Baselines is [var baseline] ? baseline : null);

        decimal Distance(decimal actual) => version.Direction switch
        {
            Direction.Increase => -actual,
            Direction.Decrease => actual,
            _ => Math.Abs(AchievementRule.Beyond(actual, expected.Lower!.Value, expected.Upper!.Value)),
        };

        Status StatusOf(Achievement achievement) => StatusRule.Of(new Standing
        {
            HasTarget = true,
            IsDueByFrequency = true,
            IsAnswered = true,
            IsDueMomentPassed = true,
            HasExpectation = true,
            HasActual = true,
            Achievement = achievement,
            IsMaintain = version.Direction is Direction.Maintain,
            Threshold = new Threshold(),
        });
    }

    [Property]
    public void What_it_would_take_is_enough(AnyIndicator any)
    {
        var inputs = any.Inputs;
        var now = GivenPlan.Period("2017/2018.2").DueAt;
        var soFar = inputs with { Values = [.. inputs.Values.Where(v => GivenPlan.Periods.Single(p => p.Id == v.ReportingPeriodId).AsAt < new DateOnly(2018, 1, 1))] };
        foreach (var wanted in new[] { Status.OnTrack, Status.AtRisk })
        {
            if (NeededValueRule.Next(soFar, now, wanted) is not { } needed || (needed.AtLeast ?? needed.AtMost) is not { } limit)
            {
                continue;
            }

            var value = new MeasuredValue { ReportingPeriodId = needed.ReportingPeriodId, MeasurementRevisionId = 1, Value = limit - needed.AlreadyIn };
            var result = ResultRules.Compute(soFar with { Values = [.. soFar.Values, value] }, now).Single(r => r.ReportingPeriodId == needed.ReportingPeriodId);

            Assert.True(result.Status <= wanted || result.MissingData is MissingData.OutOfRange);
        }
    }

    [Property]
    public void Shares_sum_to_exactly_one_hundred(ushort[] counts)
    {
        var shares = Shares.Of([.. counts.Select(c => (int)c)]);
        var total = counts.Sum(c => (decimal)c);

        Assert.Equal(total == 0 ? 0 : 100, shares.Sum());
        Assert.All(counts.Zip(shares), pair => Assert.True(total == 0 || Math.Abs(pair.Second - (pair.First * 100 / total)) < 1));
    }

    [Property]
    public void Months_of_stretches_that_follow_each_other_add_up(ushort first, ushort second, ushort third)
    {
        var start = new DateOnly(2000, 1, 1).AddDays(first);
        var (middle, end) = (start.AddDays(second), start.AddDays(second + third));

        Assert.Equal(Months.Through(start, end), Months.Through(start, middle) + Months.After(middle, end), 20);
    }

    private static decimal Clipped(Achievement achievement) => Math.Clamp(achievement.Value ?? 0, 0, 1);

    private static decimal Score(ComputedResult result) =>
        RollUpRules.OfResults([RollUpMember.Of(result), Another]).Achievement!.Value;
}
