using System.Globalization;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>What is written is what is read, whichever way the engine holds it.</summary>
public abstract class RoundTrips<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string CreateOnSqlite = "create table Kept (Amount integer null, Held text null, Moment text null, Flag integer null, Words text null)";

    private const string CreateOnSqlServer =
        """
        create table Kept (Amount decimal(18, 4) null, Held date null, Moment datetime2(3) null, Flag bit null,
                           Words nvarchar(200) collate Latin1_General_100_BIN2 null)
        """;

    private const string Keep =
        """
        insert into Kept (Amount, Held, Moment, Flag, Words)
        values (@Amount, @Held, @Moment, @Flag, @Words)
        """;

    private const string Read =
        """
        select Amount, Held, Moment, Flag, Words
        from   Kept
        """;

    [Theory]
    [InlineData("0", "0")]
    [InlineData("64", "64")]
    [InlineData("-0.0001", "-0.0001")]
    [InlineData("99999999999999.9999", "99999999999999.9999")]
    [InlineData("-99999999999999.9999", "-99999999999999.9999")]
    [InlineData("1.00005", "1.0001")]
    [InlineData("-1.00005", "-1.0001")]
    [InlineData("0.00004", "0")]
    public async Task A_decimal_has_four_decimals_rounded_half_away_from_zero(string written, string read)
    {
        var kept = await PassAsync(new() { Amount = decimal.Parse(written, CultureInfo.InvariantCulture) });

        Assert.Equal(decimal.Parse(read, CultureInfo.InvariantCulture), kept.Amount);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2016-02-29")]
    [InlineData("9999-12-31")]
    public async Task A_day_stays_the_day(string written)
    {
        var day = DateOnly.ParseExact(written, "O", CultureInfo.InvariantCulture);

        Assert.Equal(day, (await PassAsync(new() { Held = day })).Held);
    }

    [Theory]
    [InlineData("2018-11-23T22:59:59.999Z", "2018-11-23T22:59:59.999Z")]
    [InlineData("2018-11-23T23:59:59.001+01:00", "2018-11-23T22:59:59.001Z")]
    [InlineData("2018-11-23T22:59:59.9999999Z", "2018-11-23T22:59:59.999Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    public async Task A_moment_is_kept_in_UTC_to_the_millisecond_and_never_rounded_up(string written, string read)
    {
        var kept = await PassAsync(new() { Moment = DateTimeOffset.Parse(written, CultureInfo.InvariantCulture) });

        Assert.Equal(DateTimeOffset.Parse(read, CultureInfo.InvariantCulture), kept.Moment);
        Assert.Equal(TimeSpan.Zero, kept.Moment!.Value.Offset);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Yes_and_no_are_told_apart(bool flag) => Assert.Equal(flag, (await PassAsync(new() { Flag = flag })).Flag);

    [Theory]
    [InlineData("")]
    [InlineData("trailing blanks  ")]
    [InlineData("l'État, ça coûte")]
    [InlineData("مؤشر الأداء")]
    [InlineData("绩效指标 𠀀")]
    [InlineData("'; drop table Kept; --")]
    public async Task Text_is_kept_letter_by_letter(string words) => Assert.Equal(words, (await PassAsync(new() { Words = words })).Words);

    [Fact]
    public async Task Nothing_stays_nothing() => Assert.Equal(new Value(), await PassAsync(new()));

    [Fact]
    public async Task A_name_is_read_as_its_member()
    {
        var named = await PassAsync(new() { Words = "SqlServer" }, db => db.SingleAsync<Named>(Read, null, Cancellation));

        Assert.Equal(DatabaseProvider.SqlServer, named.Words);
    }

    private Task<Value> PassAsync(Value value) => PassAsync(value, db => db.SingleAsync<Value>(Read, null, Cancellation));

    private async Task<T> PassAsync<T>(Value value, Func<DatabaseConnection, Task<T>> read)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(db.Provider == DatabaseProvider.Sqlite ? CreateOnSqlite : CreateOnSqlServer, null, Cancellation);
        await db.ExecuteAsync(Keep, value, Cancellation);
        return await read(db);
    }

    private sealed record Named
    {
        public DatabaseProvider Words { get; init; }
    }

    private sealed record Value
    {
        public decimal? Amount { get; init; }

        public DateOnly? Held { get; init; }

        public DateTimeOffset? Moment { get; init; }

        public bool? Flag { get; init; }

        public string? Words { get; init; }
    }
}

public sealed class RoundTripsOnSqlite(SqliteEngine engine) : RoundTrips<SqliteEngine>(engine);

public sealed class RoundTripsOnSqlServer(SqlServerEngine engine) : RoundTrips<SqlServerEngine>(engine);
