using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public abstract class Units<TEngine>(TEngine engine) : AccessTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_unit_head_answers_for_the_unit_and_all_below_but_not_for_those_beside_or_above()
    {
        var top = await UnitAsync();
        var own = await UnitAsync(top);
        var below = await UnitAsync(own);
        var furtherBelow = await UnitAsync(below);
        var beside = await UnitAsync(top);
        var head = await HeadOfAsync(own);

        await using var db = await Database.OpenAsync(Cancellation);
        var account = await AccountQueries.FindAsync(db, head.Id, Cancellation);

        Assert.Equal([own, below, furtherBelow], account!.Units.Order());
        var user = new CurrentUser();
        user.Become(account, TokenScope.Submit);
        Assert.Equal((true, true, false, false), (user.MaySubmitFor(own), user.MaySeeUnit(furtherBelow), user.MaySubmitFor(beside), user.MaySeeUnit(top)));
    }

    [Fact]
    public void Units_in_a_ring_are_each_found_once()
    {
        var tree = new UnitTree(
        [
            new Unit { Id = 1, Code = "a", Title = "A", ParentId = 2 },
            new Unit { Id = 2, Code = "b", Title = "B", ParentId = 1 },
        ]);

        Assert.Equal([1, 2], tree.WithBelow([1]).Order());
    }
}

public sealed class UnitsOnSqlite(SqliteEngine engine) : Units<SqliteEngine>(engine);

public sealed class UnitsOnSqlServer(SqlServerEngine engine) : Units<SqlServerEngine>(engine);
