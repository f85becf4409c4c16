using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>What suites about compiling are given: a small plan with a session whose cut-off has just passed.</summary>
public abstract class SmallCalendarTests<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private SmallCalendar? _calendar;

    private protected SmallCalendar Calendar => _calendar!;

    public async ValueTask InitializeAsync()
    {
        _calendar = await SmallCalendar.WriteAsync(Engine.CreateMigrated());
        await _calendar.AddSessionAsync("PC80", SmallCalendar.Beginning.AddDays(-2));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
