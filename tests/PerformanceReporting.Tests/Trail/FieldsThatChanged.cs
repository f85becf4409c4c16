using PerformanceReporting.Trail;
using Xunit;

namespace PerformanceReporting.Tests.Trail;

/// <summary>What is shown of an event: the fields that differ, from what to what.</summary>
public sealed class FieldsThatChanged
{
    [Theory]
    [InlineData("""{"Value":60,"State":"Accepted"}""", """{"Value":64,"State":"Accepted"}""", "Value 60>64")]
    [InlineData(null, """{"Value":64}""", "Value >64")]
    [InlineData("""{"Value":64}""", null, "Value 64>")]
    [InlineData("""{"Value":64}""", """{"Value":64}""", "")]
    [InlineData("""{"Value":64.0}""", """{"NotAvailableReason":"No survey"}""", "NotAvailableReason >\"No survey\"; Value 64.0>")]
    [InlineData(null, null, "")]
    [InlineData("""{"Roles":["Reader"]}""", """{"Roles":["Reader","Administrator"]}""", "Roles [\"Reader\"]>[\"Reader\",\"Administrator\"]")]
    [InlineData("3", "4", " 3>4")]
    public void Only_what_differs_is_told(string? before, string? after, string told) => Assert.Equal(
        told,
        string.Join("; ", FieldChange.Between(before, after).Select(change => $"{change.Name} {change.Before?.GetRawText()}>{change.After?.GetRawText()}")));
}
