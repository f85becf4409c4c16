using Dapper;
using Microsoft.Data.SqlClient;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>SQL Server: a database of its own for each test class, made on the server of <see cref="SqlServerInstance"/> and dropped after.</summary>
public class SqlServerEngine : Engine
{
    private readonly List<string> _names = [];

    private SqlServerInstance _server = new(null, "Nobody has looked for SQL Server yet.");

    public override string? Absence => _server.Absence;

    internal override DatabaseOptions CreateEmpty()
    {
        _names.Add($"performance_reporting_{Guid.NewGuid():N}");
        return Configured(DatabaseProvider.SqlServer, On(_names[^1]));
    }

    private protected override async Task LookAsync() => _server = await SqlServerInstance.FindAsync();

    private protected override async ValueTask DropAsync()
    {
        foreach (var name in _names)
        {
            // A pooled connection is a session in the database, and a database in use cannot be dropped.
            await using (var pooled = new SqlConnection(On(name)))
            {
                SqlConnection.ClearPool(pooled);
            }

            await using var master = new SqlConnection(On("master"));
            await master.ExecuteAsync($"drop database if exists {name}");
        }
    }

    private string On(string database) => new SqlConnectionStringBuilder(_server.ConnectionString) { InitialCatalog = database }.ToString();
}
