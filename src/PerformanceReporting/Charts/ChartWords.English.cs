using System.Globalization;

namespace PerformanceReporting.Charts;

internal sealed partial record ChartWords
{
    public static ChartWords English { get; } = new()
    {
        Actual = "Actual",
        Expected = "Expected",
        Baseline = "Baseline",
        Target = "Target",
        UpperBound = "Upper bound",
        LowerBound = "Lower bound",
        Provisional = "provisional",
        Yes = "Yes",
        No = "No",
        Marks = ["On track", "At risk", "Off track", "No data", "Not due", "Monitored"],
        Numbers = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NegativeSign = "\u2212" }),
        Percent = "%",
        CurrencyFirst = true,
        Months =
        [
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        FirstDay = "1",
        DefinitionChangedOn = "definition changed",
    };
}
