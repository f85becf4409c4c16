using System.Globalization;
using PerformanceReporting.Indicators;
using PerformanceReporting.Tests.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Indicators;

public sealed class DefinitionsThatMakeSense
{
    public static TheoryData<Case> Cases => CaseFile.Read("Indicators/Cases/definitions.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_problems_are_told(Case line)
    {
        var problems = DefinitionRules.Check(Draft(line));

        Assert.Equal(line["problems"], problems.Count == 0 ? "-" : string.Join("; ", problems.Select(p => $"{p.Rule}({p.Field})")));
        Assert.All(problems, p => Assert.EndsWith(".", p.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void A_span_that_ends_before_it_begins_is_refused()
    {
        var line = Cases.First().Data;
        var draft = Draft(line);

        var problem = Assert.Single(DefinitionRules.Check(draft with
        {
            Targets = [draft.Targets[0] with { LastDay = draft.Targets[0].FirstDay.AddDays(-1) }],
        }));

        Assert.Equal((nameof(TargetRules.SpanIsInOrder), nameof(Target.LastDay)), (problem.Rule, problem.Field));
    }

    [Fact]
    public void Flows_and_stocks_are_told_apart()
    {
        Assert.True(GivenIndicator.Version("Currency Increase YearToDate Sum Level") is { IsFlow: true, IsRunningTotal: true, IsStock: false });
        Assert.True(GivenIndicator.Version("Number Increase Period Sum Level") is { IsFlow: true, IsRunningTotal: false, IsStock: false });
        Assert.True(GivenIndicator.Version("Ratio Increase Moment Latest Level") is { IsFlow: false, IsStock: true });
        Assert.True(GivenIndicator.Version("Number Increase Period Average Level") is { IsFlow: false, IsStock: false });
        Assert.True(GivenIndicator.Version("YesNo Increase Moment Latest Level") is { IsStock: false, IsDeadline: true });
    }

    private static DefinitionDraft Draft(Case line)
    {
        var inputs = GivenIndicator.From(line);
        return new DefinitionDraft
        {
            Version = inputs.Versions[0],
            Baselines = inputs.Baselines,
            Targets = inputs.Targets,
            Stages = [.. line.List("stages", ';').Select((text, index) => new MilestoneStage
            {
                IndicatorId = GivenIndicator.Id,
                VersionNumber = 1,
                Ordinal = index + 1,
                Percentage = decimal.Parse(text, CultureInfo.InvariantCulture),
            })],
        };
    }
}
