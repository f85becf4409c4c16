using FsCheck;
using FsCheck.Fluent;

namespace PerformanceReporting.Tests.Reports.Drafting;

public enum Who
{
    Office,
    SecretaryGeneral,
    Head,
    Reader,
    Administrator,
}

public enum What
{
    Compile,
    Comment,
    Write,
    Describe,
    Release,
    SendBack,
    Publish,
}

/// <summary>An attempt at a step of a report.</summary>
/// <param name="Who">Who tries.</param>
/// <param name="What">What they try.</param>
/// <param name="Text">What they type: comment, paragraph, document number or reason.</param>
/// <param name="HasSeen">Whether they know the paragraph that stands there.</param>
public sealed record Step(Who Who, What What, string? Text, bool HasSeen);

public static class AnyStepsOfAReport
{
    // Those who may come more often, or hardly a sequence would get anywhere.
    private static readonly Gen<Step> Attempt =
        from who in Gen.Frequency((6, Gen.Constant(Who.Office)), (6, Gen.Constant(Who.SecretaryGeneral)), (2, Gen.Constant(Who.Head)), (1, Gen.Elements(Who.Reader, Who.Administrator)))
        from what in Gen.Frequency((3, Gen.Constant(What.Compile)), (2, Gen.Elements(What.Comment, What.Describe)), (2, Gen.Constant(What.Write)), (4, Gen.Constant(What.Release)), (1, Gen.Constant(What.SendBack)), (3, Gen.Constant(What.Publish)))
        from text in Gen.Frequency((5, Gen.Elements<string?>("One thing", "Another")), (1, Gen.Elements<string?>(null, " ")))
        from seen in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
        select new Step(who, what, text, seen);

    public static Arbitrary<Step[]> Sequences() => Arb.From(from length in Gen.Choose(1, 24) from steps in Attempt.ArrayOf(length) select steps);
}
