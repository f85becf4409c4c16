using System.Globalization;
using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

public sealed class WhenAValueMayBeGiven
{
    private static readonly TimeZoneInfo Brussels = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    public static TheoryData<Case> Cases => CaseFile.Read("Submissions/Cases/windows.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_open_or_locked_for_a_reason(Case given)
    {
        var locked = SubmissionWindow.LockOf(Measurement(given), Now(given));

        Assert.Equal(given["lock"], locked is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{locked.Why} {locked.Since:yyyy-MM-dd}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_late_or_in_time(Case given) =>
        Assert.Equal(given["late"] == "yes", SubmissionWindow.IsLate(Measurement(given), Now(given)));

    private static DateTimeOffset Now(Case given) => DateTimeOffset.Parse(given["now"], CultureInfo.InvariantCulture);

    private static MeasurementCase Measurement(Case given)
    {
        var period = new ReportingPeriod
        {
            Id = 1,
            PlanYearFirstDay = new(2018, 7, 1),
            PlanYearLastDay = new(2019, 6, 30),
            Ordinal = 1,
            FirstDay = new(2018, 7, 1),
            AsAt = new(2018, 10, 31),
            OpensAt = End("2018-10-31").AddSeconds(1),
            DueAt = End("2018-11-15"),
            ClosesAt = End("2018-11-30"),
        };
        var exceptions = given["exception"] is "-" or "" ? [] : (PeriodException[])[new() { ReportingPeriodId = 1, UnitId = 7, ClosesAt = End(given["exception"]) }];
        var last = Last(given);
        return new MeasurementCase
        {
            IndicatorCode = "1.1-01",
            Definition = new() { Id = 1, IndicatorId = 1, Number = 1, MeasureType = MeasureType.Number, UnitId = 7, EffectiveFrom = new(2016, 7, 1) },
            Period = period.For(7, exceptions),
            Zone = Brussels,
            Accepted = last is { State: SubmissionState.Accepted } ? last : null,
            Pending = given["draft"] == "yes" ? new() { State = SubmissionState.Draft, Value = 3 } : last is { State: SubmissionState.Accepted } ? null : last,
            LastStep = last,
        };
    }

    private static MeasurementRevision? Last(Case given)
    {
        if (given["last"].Split(' ') is not [var state, var day])
        {
            return null;
        }

        var isPromise = given["promise"] is not ("-" or "");
        return new()
        {
            State = Enum.Parse<SubmissionState>(state),
            Value = isPromise ? null : given.Number("accepted") ?? 41,
            NotAvailableReason = isPromise ? "The survey is not back" : null,
            PromisedFor = isPromise ? DateOnly.ParseExact(given["promise"], "O", CultureInfo.InvariantCulture) : null,
            RecordedAt = DateTimeOffset.Parse($"{day}T10:00:00Z", CultureInfo.InvariantCulture),
        };
    }

    private static DateTimeOffset End(string day) => PlanCalendar.EndOf(DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture), Brussels);
}
