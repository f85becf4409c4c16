using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

public abstract class Transactions<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string AddBody =
        """
        insert into Body (Code, Title, Kind, Role)
        values (@Code, @Title, 'Test', 'Test')
        """;

    private const string CountBodies =
        """
        select count(*)
        from   Body
        where  Code = @Code
        """;

    [Fact]
    public async Task What_is_committed_stays()
    {
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await AddAsync(db, "kept");
            await db.CommitAsync(Cancellation);
        }

        Assert.Equal(1, await CountAsync("kept"));
    }

    [Fact]
    public async Task What_is_not_committed_is_rolled_back()
    {
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await AddAsync(db, "lost");
        }

        Assert.Equal(0, await CountAsync("lost"));
    }

    [Fact]
    public async Task An_insert_returns_the_identity_of_its_row()
    {
        await using var db = await Database.BeginAsync(Cancellation);

        var first = await AddAsync(db, "first");
        var second = await AddAsync(db, "second");

        Assert.Equal(["first", "second"], await db.QueryAsync<string>(
            "select Code from Body where Id = @first or Id = @second order by Id", new { first, second }, Cancellation));
    }

    [Fact]
    public async Task A_connection_for_reading_has_nothing_to_commit()
    {
        await using var db = await Database.OpenAsync(Cancellation);

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.CommitAsync(Cancellation));
    }

    [Fact]
    public async Task A_taken_key_is_told_from_other_faults()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await AddAsync(db, "taken");

        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => AddAsync(db, "taken"));

        Assert.True(DbErrors.IsDuplicate(failure), failure.Message);
    }

    [Fact]
    public async Task A_missing_parent_is_refused_and_is_no_duplicate()
    {
        await using var db = await Database.BeginAsync(Cancellation);

        var failure = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.ExecuteAsync(
            "insert into ActivityBuildingBlock (StrategicActivityId, BuildingBlockId) values (-1, -1)", null, Cancellation));

        Assert.False(DbErrors.IsDuplicate(failure), failure.Message);
    }

    private static Task<int> AddAsync(DatabaseConnection db, string code) => db.InsertAsync(AddBody, new { Code = code, Title = code }, Cancellation);

    private async Task<int> CountAsync(string code)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.SingleAsync<int>(CountBodies, new { Code = code }, Cancellation);
    }
}

public sealed class TransactionsOnSqlite(SqliteEngine engine) : Transactions<SqliteEngine>(engine);

public sealed class TransactionsOnSqlServer(SqlServerEngine engine) : Transactions<SqlServerEngine>(engine);
