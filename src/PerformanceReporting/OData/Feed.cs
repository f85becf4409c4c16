using Microsoft.OData.Edm;
using PerformanceReporting.OData.Published;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>What the feed publishes, and the compiler for the database that it reads from.</summary>
internal sealed class Feed(Catalogue catalogue, Database database)
{
    public Catalogue Catalogue => catalogue;

    public IEdmModel Model => field ??= ServiceCapabilities.ModelOf(catalogue, Dialect);

    public Database Database => database;

    public QueryCompiler Compiler => field ??= new QueryCompiler(catalogue, Model, Dialect);

    private Dialect Dialect => database.Provider == DatabaseProvider.Sqlite ? Dialect.Sqlite : Dialect.SqlServer;
}
