using Xunit;

namespace PerformanceReporting.Tests.Support;

/// <summary>A check that finds many things at once and tells all of them, each in a line of its own.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> found)
    {
        var faults = found.ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
