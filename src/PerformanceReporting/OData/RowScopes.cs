using PerformanceReporting.Access;
using PerformanceReporting.Query;
using PerformanceReporting.Results;

namespace PerformanceReporting.OData;

/// <summary>
/// Which rows of each set a person sees. What is not named here is for every reader of the feed; values go by their
/// state and unit, results by their basis, editions by how far they have come.
/// </summary>
internal static class RowScopes
{
    public static RowScope For(CurrentUser user)
    {
        var rules = PublishedSets.Catalogue.Sets.ToDictionary(set => set.Name, _ => RowRule.All);
        var values = Values(user.Values);
        rules["Measurements"] = values;
        rules["MeasurementRevisions"] = values;
        rules["MeasurementParts"] = values;
        var results = Results(user.Values);
        rules["Results"] = results;
        rules["IndicatorResults"] = results;
        rules["RollUps"] = results;
        var previews = user.May(Permission.PreviewReports);
        rules["ReportEditions"] = previews ? RowRule.All : RowRule.Where("State", "Published");
        rules["ReportLines"] = previews ? RowRule.All : RowRule.Where("EditionState", "Published");
        rules["IndicatorResultsAsReported"] = rules["ReportLines"];
        rules["AuditEvents"] = user.May(Permission.ReadAuditTrail) ? RowRule.All : RowRule.Nothing;
        return new RowScope(rules);
    }

    private static RowRule Values(ValueScope scope) => RowRule.Either(
        InStates(scope.Everywhere),
        RowRule.Both(InStates(scope.InUnits), InUnits(scope)));

    private static RowRule InStates(IReadOnlySet<SubmissionState> states) => states.Count == Enum.GetValues<SubmissionState>().Length
        ? RowRule.All
        : RowRule.Where("State", [.. states.Order().Select(state => (object)state.ToString())]);

    /// <summary>A provisional roll-up of a goal or activity mixes units, so it is for those who see all of them.</summary>
    private static RowRule Results(ValueScope scope) => scope.SeesProvisionalEverywhere
        ? RowRule.All
        : RowRule.Either(RowRule.Where("Basis", nameof(Basis.Official)), InUnits(scope));

    private static RowRule InUnits(ValueScope scope) => RowRule.Where("UnitId", [.. scope.Units.Order().Select(unit => (object)(long)unit)]);
}
