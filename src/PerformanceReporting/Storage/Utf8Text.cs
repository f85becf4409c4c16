using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PerformanceReporting.Storage;

/// <summary>
/// Text as SQLite holds it. JSON is UTF-8 too: what would become a string, only to be encoded again, is handed over as it
/// lies there. Valid until the reader moves on.
/// </summary>
internal static class Utf8Text
{
    public static bool IsHeldBy(DbDataReader row) => row is SqliteDataReader;

    /// <param name="row">A reader for which <see cref="IsHeldBy"/> holds, on a row.</param>
    /// <param name="ordinal">A column that holds text and is not null.</param>
    public static ReadOnlySpan<byte> Of(DbDataReader row, int ordinal) => raw.sqlite3_column_blob(((SqliteDataReader)row).Handle, ordinal);
}
