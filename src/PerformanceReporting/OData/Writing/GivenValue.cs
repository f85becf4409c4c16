using PerformanceReporting.Query;
using PerformanceReporting.Submissions;

namespace PerformanceReporting.OData.Writing;

/// <summary>What a client gives for a measurement, over what is there.</summary>
internal static class GivenValue
{
    public static readonly string[] Fields =
    [
        nameof(Submission.Value), nameof(Submission.Numerator), nameof(Submission.Denominator), nameof(Submission.Forecast), nameof(Submission.Narrative),
        nameof(Submission.NotAvailableReason), nameof(Submission.PromisedFor), nameof(Submission.Comment), nameof(Submission.Reason),
        nameof(Submission.Parts),
    ];

    /// <summary>The submission that a body makes of a measurement as it stands: what the body does not name stays.</summary>
    public static Submission Over(MeasurementCase measurement, WriteBody body)
    {
        var there = (measurement.Pending ?? measurement.Accepted) is { } shown ? Submission.Of(measurement, shown) : null;
        return Read(body, measurement.IndicatorCode, measurement.Period.Code, measurement.Version, there);
    }

    /// <summary>The submission that a body makes by itself.</summary>
    public static Submission Read(WriteBody body, string indicatorCode, string periodCode, int seenVersion, Submission? there = null) => new()
    {
        IndicatorCode = indicatorCode,
        PeriodCode = periodCode,
        SeenVersion = seenVersion,
        Value = body.Has(nameof(Submission.Value)) ? body.Number(nameof(Submission.Value)) : there?.Value,
        Numerator = body.Has(nameof(Submission.Numerator)) ? body.Number(nameof(Submission.Numerator)) : there?.Numerator,
        Denominator = body.Has(nameof(Submission.Denominator)) ? body.Number(nameof(Submission.Denominator)) : there?.Denominator,
        Forecast = body.Has(nameof(Submission.Forecast)) ? body.Number(nameof(Submission.Forecast)) : there?.Forecast,
        Narrative = body.Has(nameof(Submission.Narrative)) ? body.Text(nameof(Submission.Narrative)) : there?.Narrative,
        NotAvailableReason = body.Has(nameof(Submission.NotAvailableReason)) ? body.Text(nameof(Submission.NotAvailableReason)) : there?.NotAvailableReason,
        PromisedFor = body.Has(nameof(Submission.PromisedFor)) ? body.Day(nameof(Submission.PromisedFor)) : there?.PromisedFor,
        Comment = body.Has(nameof(Submission.Comment)) ? body.Text(nameof(Submission.Comment)) : there?.Comment,
        Reason = body.Has(nameof(Submission.Reason)) ? body.Text(nameof(Submission.Reason)) : there?.Reason,
        Parts = body.Has(nameof(Submission.Parts)) ? [.. body.Items(nameof(Submission.Parts)).Select(Part)] : null,
    };

    private static Part Part(WriteBody item)
    {
        item.Expect("DimensionCode", "MemberCode", nameof(Submissions.Part.Value), nameof(Submissions.Part.Numerator), nameof(Submissions.Part.Denominator));
        return new Part
        {
            Dimension = item.Text("DimensionCode") ?? throw new MalformedQueryException(item.Path + "DimensionCode", "'DimensionCode' is needed."),
            Member = item.Text("MemberCode"),
            Value = item.Number(nameof(Submissions.Part.Value)),
            Numerator = item.Number(nameof(Submissions.Part.Numerator)),
            Denominator = item.Number(nameof(Submissions.Part.Denominator)),
        };
    }
}
