namespace PerformanceReporting.Query.Sql;

/// <summary>The functions that a dialect can write.</summary>
internal enum SqlFunction
{
    Lower,
    Upper,
    Length,
    Concat,
    Trim,
    Substring,
    IndexOf,
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
    FractionalSeconds,
    DateOf,
    TimeOf,
    MomentOf,
    MomentAdd,
    MomentBetween,
    TotalSeconds,
    OffsetMinutes,
    Round,
    Floor,
    Ceiling,
    ToDouble,
    ToInt32,
    ToInt64,
    ToText,
}
