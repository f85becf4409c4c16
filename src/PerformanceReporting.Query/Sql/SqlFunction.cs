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
    Round,
    Floor,
    Ceiling,
    ToDouble,
}
