namespace PerformanceReporting.Access;

/// <summary>The demonstration's people: real accounts with a password that everybody knows, on an illustrative plan alone.</summary>
internal static class Demonstration
{
    /// <summary>The documented password of every demonstration person.</summary>
    public const string Password = "demo-2018";
}
