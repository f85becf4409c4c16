using System.Globalization;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Results;

public sealed class WhatItWouldTake
{
    public static TheoryData<Case> Cases => CaseFile.Read("Results/Cases/needed-value.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_next_period_has_a_limit_to_keep_to(Case line)
    {
        var needed = NeededValueRule.Next(GivenIndicator.From(line), Now(line), line.Word<Status>("wanted")!.Value);

        Assert.Equal(line["at"], needed is null ? "-" : GivenPlan.Periods.Single(p => p.Id == needed.ReportingPeriodId).Code);
        Assert.Equal(line["needed"], Limits(needed));
        Assert.Equal(line.Number("in"), needed?.AlreadyIn);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_that_keeps_to_it_gets_the_wanted_status_or_better(Case line)
    {
        var inputs = GivenIndicator.From(line);
        var wanted = line.Word<Status>("wanted")!.Value;
        if (NeededValueRule.Next(inputs, Now(line), wanted) is not { } needed)
        {
            return;
        }

        foreach (var limit in new[] { needed.AtLeast, needed.AtMost }.OfType<decimal>())
        {
            // A running total is given as the plan year's; what earlier years closed with is not part of the value.
            var value = new MeasuredValue { ReportingPeriodId = needed.ReportingPeriodId, MeasurementRevisionId = 499, Value = limit - needed.AlreadyIn };
            var results = ResultRules.Compute(inputs with { Values = [.. inputs.Values, value] }, Now(line));

            Assert.True(results.Single(r => r.ReportingPeriodId == needed.ReportingPeriodId).Status <= wanted);
        }
    }

    [Fact]
    public void Only_better_statuses_can_be_aimed_at()
    {
        var line = Cases.First().Data;

        Assert.Throws<ArgumentOutOfRangeException>(() => NeededValueRule.Next(GivenIndicator.From(line), Now(line), Status.OffTrack));
    }

    private static DateTimeOffset Now(Case line) =>
        DateTimeOffset.Parse(line["now"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Limits(NeededValue? needed) => needed switch
    {
        null => "-",
        { AtLeast: { } least, AtMost: { } most } => $"{Text(least)} to {Text(most)}",
        { AtLeast: { } least } => $"at least {Text(least)}",
        { AtMost: { } most } => $"at most {Text(most)}",
        _ => "nothing",
    };

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
