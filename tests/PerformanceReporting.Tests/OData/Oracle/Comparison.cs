namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>URL Conventions 5.1.1.1: what is equal, what is greater, and what null has to do with it.</summary>
internal static class Comparison
{
    /// <summary>5.1.1.1.1: null is equal to itself and only to itself.</summary>
    public static bool AreEqual(object? one, object? other) =>
        one is null || other is null ? one is null && other is null
        : one is Row left && other is Row right ? left.Set == right.Set && left.Key.SequenceEqual(right.Key)
        : Compare(one, other) == 0;

    /// <summary>5.1.1.1.3: with a null among the operands nothing is greater, and the answer is false, not null.</summary>
    public static bool IsGreater(object? one, object? other) => one is not null && other is not null && Compare(one, other) > 0;

    /// <summary>5.1.1.1.4: greater, or equal by the rule of eq, so that null is greater than or equal to itself.</summary>
    public static bool IsGreaterOrEqual(object? one, object? other) => IsGreater(one, other) || AreEqual(one, other);

    /// <summary>Protocol 11.2.6.2: null comes before any value in ascending order.</summary>
    public static int Order(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => Compare(one, other),
    };

    private static int Compare(object one, object other) => (one, other) switch
    {
        (bool left, bool right) => left.CompareTo(right),
        (long left, long right) => left.CompareTo(right),
        (double left, _) => left.CompareTo(Numbers.Double(other)),
        (_, double right) => Numbers.Double(one).CompareTo(right),
        (long or decimal, long or decimal) => Numbers.Exact(one).CompareTo(Numbers.Exact(other)),
        (string left, string right) => string.CompareOrdinal(left, right),
        (Member left, Member right) => left.Rank.CompareTo(right.Rank),
        (DateOnly left, DateOnly right) => left.CompareTo(right),
        (TimeOnly left, TimeOnly right) => left.CompareTo(right),
        (TimeSpan left, TimeSpan right) => left.CompareTo(right),
        (DateTimeOffset left, DateTimeOffset right) => left.CompareTo(right),
        _ => throw new InvalidOperationException($"{one.GetType().Name} and {other.GetType().Name} are not compared."),
    };
}
