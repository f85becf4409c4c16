using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public abstract class CompilingAReport<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task The_session_whose_cut_off_passed_last_is_compiled_when_none_is_named()
    {
        var edition = await CompiledAsync(null);

        Assert.Equal("PC80", edition.SessionCode);
        Assert.Equal(1, edition.Number);
        Assert.Equal(EditionState.Draft, edition.State);
    }
}

public sealed class CompilingAReportOnSqlite(SqliteDemo engine) : CompilingAReport<SqliteDemo>(engine);

public sealed class CompilingAReportOnSqlServer(SqlServerDemo engine) : CompilingAReport<SqlServerDemo>(engine);
