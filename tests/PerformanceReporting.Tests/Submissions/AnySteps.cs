using FsCheck;
using FsCheck.Fluent;

namespace PerformanceReporting.Tests.Submissions;

public enum Who
{
    Head,
    OtherHead,
    Office,
    HeadInOffice,
    Reader,
    Administrator,
}

public enum What
{
    Draft,
    Submit,
    Correct,
    Accept,
    AcceptAll,
    Return,
    Grant,
}

/// <summary>An attempt at a step.</summary>
/// <param name="Who">Who tries.</param>
/// <param name="What">What they try.</param>
/// <param name="Day">On which day after 30 October 2018; time does not run back for it.</param>
/// <param name="KnowsVersion">Whether they have seen the measurement as it is.</param>
/// <param name="Value">What they type.</param>
/// <param name="Promise">
/// Where they say that there is no value: for how many days after the step they promise it, be it in the past; for an exception
/// until when it is to hold.
/// </param>
/// <param name="Comment">What they say besides.</param>
public sealed record Step(Who Who, What What, int Day, bool KnowsVersion, decimal? Value, int? Promise, string? Comment);

public static class AnySteps
{
    // Those who may and days on which it is open come more often, or hardly a sequence would get anywhere.
    private static readonly Gen<Step> Attempt =
        from who in Gen.Frequency(
            (4, Gen.Constant(Who.Head)), (4, Gen.Constant(Who.HeadInOffice)), (5, Gen.Constant(Who.Office)), (1, Gen.Elements(Who.OtherHead, Who.Reader, Who.Administrator)))
        from what in Gen.Frequency(
            (2, Gen.Constant(What.Draft)), (5, Gen.Constant(What.Submit)), (2, Gen.Constant(What.Correct)), (5, Gen.Elements(What.Accept, What.AcceptAll)),
            (3, Gen.Constant(What.Return)), (2, Gen.Constant(What.Grant)))
        from day in Gen.Frequency((6, Gen.Choose(0, 25)), (2, Gen.Choose(26, 70)))
        from knows in Gen.Frequency((7, Gen.Constant(true)), (1, Gen.Constant(false)))
        from value in Gen.Frequency((6, Gen.Choose(0, 120).Select(n => (decimal?)n)), (1, Gen.Constant<decimal?>(null)))
        from promise in Gen.Frequency((3, Gen.Constant<int?>(null)), (1, Gen.Choose(-3, 40).Select(days => (int?)days)))
        from comment in Gen.Frequency((4, Gen.Constant<string?>("See the survey")), (1, Gen.Elements<string?>(null, " ")))
        select new Step(who, what, day, knows, value, promise, comment);

    public static Arbitrary<Step[]> Sequences() => Arb.From(from length in Gen.Choose(1, 30) from steps in Attempt.ArrayOf(length) select steps);
}
