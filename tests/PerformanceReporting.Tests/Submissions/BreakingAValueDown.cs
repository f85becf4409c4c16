using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>A value's parts along a dimension go with it from step to step, and stay when a later value does not speak of them.</summary>
public abstract class BreakingAValueDown<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private readonly string _dimension = $"D{Guid.NewGuid():n}"[..12];

    [Fact]
    public async Task Parts_are_kept_through_submission_acceptance_and_a_value_that_does_not_name_them()
    {
        await AddDimensionAsync();
        Done(await SubmitAsync(Value(80) with { Parts = [Part("N", 50), Part(null, 30)] }));
        Done(await AcceptAsync(1));
        Assert.Equal(["N 50", " 30"], await PartsAsync());

        Done(await SubmitAsync(Value(81, seen: 2) with { Reason = "Counted again" }));
        Assert.Equal(["N 50", " 30"], await PartsAsync());
        Done(await SubmitAsync(Value(81, seen: 3) with { Reason = "Counted again", Parts = [] }));
        Assert.Empty(await PartsAsync());
    }

    [Fact]
    public async Task Parts_of_nothing_known_and_parts_given_twice_are_refused()
    {
        await AddDimensionAsync();

        Invalid("unknown-dimension", await SubmitAsync(Value(80) with { Parts = [Part("N", 80) with { Dimension = "NONE" }] }));
        Invalid("unknown-member", await DraftAsync(Value(80) with { Parts = [Part("X", 80)] }));
        Invalid("part-twice", await SubmitAsync(Value(80) with { Parts = [Part("N", 40), Part("N", 40)] }));
        Invalid("part-empty", await SubmitAsync(Value(80) with { Parts = [Part("N", null)] }));
    }

    private Part Part(string? member, decimal? value) => new() { Dimension = _dimension, Member = member, Value = value };

    private async Task AddDimensionAsync()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var id = await db.InsertAsync("insert into Dimension (Code, Title) values (@Code, @Code)", new { Code = _dimension }, Cancellation);
        await db.ExecuteAsync("insert into DimensionMember (DimensionId, Ordinal, Code, Title) values (@Id, 1, 'N', 'North')", new { Id = id }, Cancellation);
        await db.CommitAsync(Cancellation);
    }

    private async Task<IEnumerable<string>> PartsAsync()
    {
        var measurement = await CaseAsync();
        await using var db = await Database.OpenAsync(Cancellation);
        return (await PartQueries.OfRevisionAsync(db, (measurement.Pending ?? measurement.Accepted)!.Id, Cancellation)).Select(part => $"{part.Member} {part.Value:0.####}");
    }
}

public sealed class BreakingAValueDownOnSqlite(SqliteEngine engine) : BreakingAValueDown<SqliteEngine>(engine);

public sealed class BreakingAValueDownOnSqlServer(SqlServerEngine engine) : BreakingAValueDown<SqlServerEngine>(engine);
