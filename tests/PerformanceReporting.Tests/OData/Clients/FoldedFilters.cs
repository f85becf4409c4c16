using System.Text.Json;
using Xunit;

namespace PerformanceReporting.Tests.OData.Clients;

/// <summary>What Power Query makes of the conditions of a step, and what the step means.</summary>
public static class FoldedFilters
{
    private static readonly DateTimeOffset June = new(2018, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Filter, string What, Predicate<JsonElement> Selects)[] Known =
    [
        ("GoalNumber eq 3", "whole numbers", row => Number(row, "GoalNumber") == 3),
        ("Achievement ge 0.75 and Achievement lt 1", "decimals", row => Number(row, "Achievement") is >= 0.75m and < 1),
        ("Achievement gt 0.95M", "decimals with a suffix", row => Number(row, "Achievement") > 0.95m),
        ("Actual eq null", "missing values", row => Number(row, "Actual") is null),
        ("Actual ne null and Actual ne 0", "values there are", row => Number(row, "Actual") is not null and not 0),
        ("AsAt ge 2018-01-01 and AsAt le 2018-12-31", "days", row => Text(row, "AsAt")[..4] == "2018"),
        ("RecordedAt ge 2018-06-01T00:00:00Z", "moments", row => row.GetProperty("RecordedAt").GetDateTimeOffset() >= June),
        ("RecordedAt lt 2018-06-01T02:00:00+02:00", "moments of a time zone", row => row.GetProperty("RecordedAt").GetDateTimeOffset() < June),
        ("Status eq PerformanceReporting.Status'OnTrack'", "members of an enumeration", row => Text(row, "Status") == "OnTrack"),
        ("Status eq 'AtRisk' or Status eq 'OffTrack'", "members as text", row => Text(row, "Status") is "AtRisk" or "OffTrack"),
        ("UnitCode eq 'cf'", "text", row => Text(row, "UnitCode") == "cf"),
        ("UnitCode ne 'cf'", "other text", row => Text(row, "UnitCode") != "cf"),
        ("contains(IndicatorTitle, 'Customs')", "Text.Contains", row => Text(row, "IndicatorTitle").Contains("Customs", StringComparison.Ordinal)),
        ("contains(tolower(IndicatorTitle), 'customs')", "Text.Contains ignoring case", row => Text(row, "IndicatorTitle").Contains("customs", StringComparison.OrdinalIgnoreCase)),
        ("startswith(PeriodCode, '2018') eq false", "Text.StartsWith", row => !Text(row, "PeriodCode").StartsWith("2018", StringComparison.Ordinal)),
        ("endswith(PeriodCode, '-1')", "Text.EndsWith", row => Text(row, "PeriodCode").EndsWith("-1", StringComparison.Ordinal)),
        ("length(IndicatorTitle) gt 30", "Text.Length", row => Text(row, "IndicatorTitle").Length > 30),
        ("year(AsAt) eq 2018 and month(AsAt) eq 10", "Date.Year and Date.Month", row => Text(row, "AsAt").StartsWith("2018-10", StringComparison.Ordinal)),
        ("not (GoalNumber eq 1 or GoalNumber eq 2)", "not and or", row => Number(row, "GoalNumber") > 2),
    ];

    public static TheoryData<string, string> All => [.. Known.Select(one => (one.Filter, one.What))];

    public static bool Selects(string what, JsonElement row) => Known.Single(one => one.What == what).Selects(row);

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static decimal? Number(JsonElement row, string name) => row.GetProperty(name).ValueKind == JsonValueKind.Null ? null : row.GetProperty(name).GetDecimal();
}
