using PerformanceReporting.Storage;
using Xunit;

namespace PerformanceReporting.Tests.Support;

/// <summary>
/// A suite that is written once and runs on each engine. An engine is a line:
/// <c>public sealed class ThingsOnSqlite(SqliteEngine engine) : Things&lt;SqliteEngine&gt;(engine);</c>
/// On an engine that is not there each test is skipped, with the reason.
/// </summary>
public abstract class DatabaseTests<TEngine> : IClassFixture<TEngine>
    where TEngine : Engine
{
    protected DatabaseTests(TEngine engine)
    {
        Assert.SkipWhen(engine.Absence is not null, engine.Absence ?? "");
        Engine = engine;
    }

    private protected TEngine Engine { get; }

    private protected Database Database => Engine.Database;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
