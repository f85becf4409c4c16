using Dapper;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>
/// Makes the demonstration's rows as odd as a feed will ever meet them: blanks at the ends, wildcards, quotes, scripts
/// of other directions, nothing, the smallest and large numbers. Only what no rule of the database forbids.
/// </summary>
internal static class StrangeRows
{
    private static readonly string[] Statements =
    [
        "update Body set Role = '', Kind = ' ' where Id = 1",
        "update Body set Role = Kind where Id = 2",
        "update ScanDevelopment set Theme = '50% _under_ [x]' where Id % 6 = 0",
        "update ScanDevelopment set Theme = 'O''Neil ' where Id % 6 = 1",
        "update ScanDevelopment set Theme = 'O''Neil' where Id % 6 = 2",
        "update ScanDevelopment set Theme = N'مرحبا' where Id % 6 = 3",
        "update ScanDevelopment set Theme = N'École 😀 ça' where Id % 6 = 4",
        "update ScanDevelopment set Text = '' where Id % 5 = 0",
        "update ScanDevelopment set Text = N'ÀÉ straße ß İ ı ' where Id % 5 = 1",
        "update ScanDevelopment set Text = ' x\ty ' where Id % 5 = 2",
        "update Unit set Title = 'a_b%c ' where Id % 4 = 0",
        "update BuildingBlock set Title = N'中文 ''quoted'' \\ back' where Id % 3 = 0",
        "update MeasurementRevision set Comment = '' where Id % 7 = 0",
        "update MeasurementRevision set Comment = N'😀%' where Id % 7 = 1",
        "update MeasurementRevision set Comment = null where Id % 7 = 2",
        "update MeasurementRevision set Comment = ' ' where Id % 7 = 3",
        "update Cost set Reason = 'É' where Id % 5 = 1",
        "update Cost set Reason = 'é ' where Id % 5 = 2",
        "update Cost set Reason = '' where Id % 5 = 3",
    ];

    private static readonly (string Statement, decimal Value)[] Numbers =
    [
        ("update Cost set Planned = @value where Id % 11 = 0", 0m),
        ("update Cost set Planned = @value where Id % 11 = 1", -0.0001m),
        ("update Cost set Planned = @value where Id % 11 = 2", 99_999_999_999.9999m),
        ("update Cost set Planned = @value where Id % 11 = 3", 2.5m),
        ("update Cost set Planned = @value where Id % 11 = 4", -2.5m),
        ("update Cost set Actual = @value where Id % 7 = 0", -99_999_999_999.9999m),
        ("update Cost set Actual = @value where Id % 7 = 1", 0.5m),
        ("update MeasurementPart set Value = @value where Id % 9 = 0", -0.5m),
        ("update MeasurementPart set Value = @value where Id % 9 = 1", 0m),
    ];

    public static async Task PourAsync(Database database)
    {
        await using var db = await database.OpenAsync();
        foreach (var statement in Statements)
        {
            // SQLite's texts are all of Unicode, and are written without the N.
            await db.ExecuteAsync(database.Provider == DatabaseProvider.Sqlite
                ? statement.Replace("N'", "'", StringComparison.Ordinal)
                : statement);
        }

        foreach (var (statement, value) in Numbers)
        {
            await db.ExecuteAsync(statement, new { value });
        }
    }
}
