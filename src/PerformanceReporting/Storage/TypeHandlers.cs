using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace PerformanceReporting.Storage;

/// <summary>
/// How values are held where SQLite has no type for them: decimals as integers of a ten-thousandth, so that sums and
/// comparisons are exact; days and moments as ISO text, so that they sort.
/// </summary>
internal static class TypeHandlers
{
    /// <summary>Ten-thousandths in one: the four decimals of <c>decimal(18, 4)</c>.</summary>
    public const decimal Scale = 10_000m;

    public static void Register()
    {
        foreach (var type in (Type[])[typeof(decimal), typeof(decimal?), typeof(DateOnly), typeof(DateOnly?), typeof(DateTimeOffset), typeof(DateTimeOffset?)])
        {
            SqlMapper.RemoveTypeMap(type);
        }

        SqlMapper.AddTypeHandler(new DecimalHandler());
        SqlMapper.AddTypeHandler(new DayHandler());
        SqlMapper.AddTypeHandler(new MomentHandler());
    }

    private sealed class DecimalHandler : SqlMapper.TypeHandler<decimal>
    {
        public override void SetValue(IDbDataParameter parameter, decimal value)
        {
            if (parameter is SqliteParameter)
            {
                parameter.DbType = DbType.Int64;
                parameter.Value = decimal.ToInt64(decimal.Round(value * Scale, 0, MidpointRounding.AwayFromZero));
                return;
            }

            parameter.DbType = DbType.Decimal;
            parameter.Precision = 18;
            parameter.Scale = 4;
            parameter.Value = decimal.Round(value, 4, MidpointRounding.AwayFromZero);
        }

        public override decimal Parse(object value) => value is long units ? units / Scale : (decimal)value;
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value)
        {
            var sqlite = parameter is SqliteParameter;
            parameter.DbType = sqlite ? DbType.String : DbType.Date;
            parameter.Value = sqlite ? value.ToString("O", CultureInfo.InvariantCulture) : value.ToDateTime(TimeOnly.MinValue);
        }

        public override DateOnly Parse(object value) =>
            value is string text ? DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture) : DateOnly.FromDateTime((DateTime)value);
    }

    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        private const string Iso = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            var sqlite = parameter is SqliteParameter;
            parameter.DbType = sqlite ? DbType.String : DbType.DateTime2;
            // Cut here: SQL Server would round up, past a cut-off perhaps, where the text only loses digits.
            var utc = value.UtcDateTime.AddTicks(-(value.UtcTicks % TimeSpan.TicksPerMillisecond));
            parameter.Value = sqlite ? utc.ToString(Iso, CultureInfo.InvariantCulture) : utc;
        }

        public override DateTimeOffset Parse(object value) =>
            value is string text
                ? DateTimeOffset.ParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                : new DateTimeOffset((DateTime)value, TimeSpan.Zero);
    }
}
