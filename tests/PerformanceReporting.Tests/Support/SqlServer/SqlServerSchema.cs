using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>
/// The schema for SQL Server as its migrations and views make it, read from their text. Migrations may create tables,
/// indexes and triggers, add columns, drop triggers, and insert and update rows; any other statement is refused here until this
/// class learns what it does to the schema.
/// </summary>
internal sealed class SqlServerSchema
{
    // As DbUp makes it.
    private const string Journal =
        """
        create table SchemaVersions
        (
            Id          int identity(1, 1) not null,
            ScriptName  nvarchar(255)      not null,
            Applied     datetime           not null,
            constraint PK_SchemaVersions_Id primary key (Id)
        );
        """;

    private static readonly Lazy<SqlServerSchema> Shipped = new(() => new([("DbUp", Journal), .. Scripts("migrations")], Scripts("views")));

    private SqlServerSchema(IReadOnlyList<(string Name, string Sql)> migrations, IReadOnlyList<(string Name, string Sql)> views)
    {
        foreach (var (name, statement) in migrations.SelectMany(StatementsOf))
        {
            Sort(name, statement);
        }

        foreach (var (name, statement) in views.SelectMany(StatementsOf))
        {
            SortView(name, statement);
        }

        Relations = Tables.ToDictionary(table => TableShape.NameOf(table.SchemaObjectName), TableShape.RelationOf, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, view) in Views)
        {
            Relations[name] = new(name, new TypeCheck(Relations, []).ColumnsOf(view.SelectStatement));
        }
    }

    /// <summary>The schema in <c>db/sqlserver</c>.</summary>
    public static SqlServerSchema Current => Shipped.Value;

    public List<CreateTableStatement> Tables { get; } = [];

    public List<CreateIndexStatement> Indexes { get; } = [];

    public List<CreateTriggerStatement> Triggers { get; } = [];

    public SortedDictionary<string, CreateViewStatement> Views { get; } = new(StringComparer.Ordinal);

    /// <summary>The inserts and updates of migrations: statements as any other.</summary>
    public List<(string Name, string Sql)> Changes { get; } = [];

    /// <summary>Tables and views by name, with the types of their columns.</summary>
    public Dictionary<string, Relation> Relations { get; }

    private static IReadOnlyList<(string Name, string Sql)> Scripts(string folder) =>
        [.. Repository.Files($"db/sqlserver/{folder}", "*.sql").Select(file => (file, Repository.Read(file)))];

    private static IEnumerable<(string Name, TSqlStatement Statement)> StatementsOf((string Name, string Sql) script) =>
        Fragments.ParseOrThrow(script.Name, script.Sql).Batches.SelectMany(batch => batch.Statements).Select(statement => (script.Name, statement));

    private void Sort(string script, TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement table: Tables.Add(table); break;
            case CreateIndexStatement index: Indexes.Add(index); break;
            case CreateTriggerStatement trigger: Triggers.Add(trigger); break;
            case DropTriggerStatement drop: Drop(script, drop); break;
            case DropIndexStatement drop: Drop(script, drop); break;
            case InsertStatement or UpdateStatement: Changes.Add((script, Fragments.Text(statement))); break;
            case AlterTableAddTableElementStatement more: Widen(script, more); break;
            default:
                throw new NotSupportedException(
                $"{script}: the checks do not know what '{Fragments.Text(statement).Split('\n')[0]}' does to the schema; teach {nameof(SqlServerSchema)} or create what is wanted at once.");
        }
    }

    private void Drop(string script, DropTriggerStatement drop)
    {
        foreach (var gone in drop.Objects.Select(TableShape.NameOf))
        {
            if (Triggers.RemoveAll(trigger => TableShape.NameOf(trigger.Name) == gone) != 1)
            {
                throw new NotSupportedException($"{script} drops the trigger {gone}, which no migration before it has made.");
            }
        }
    }

    private void Drop(string script, DropIndexStatement drop)
    {
        foreach (var gone in drop.DropIndexClauses.Cast<DropIndexClause>())
        {
            if (Indexes.RemoveAll(index => index.Name.Value == gone.Index.Value && TableShape.NameOf(index.OnName) == TableShape.NameOf(gone.Object)) != 1)
            {
                throw new NotSupportedException($"{script} drops the index {gone.Index.Value}, which no migration before it has made.");
            }
        }
    }

    /// <summary>A table with columns more, as one that was created with them behind what it had.</summary>
    private void Widen(string script, AlterTableAddTableElementStatement more)
    {
        var place = Tables.FindIndex(table => TableShape.NameOf(table.SchemaObjectName) == TableShape.NameOf(more.SchemaObjectName));
        var before = Fragments.Text(Tables[place]).TrimEnd(';').TrimEnd();
        var widened = $"{before[..^1]}, {Fragments.Text(more.Definition)})";
        Tables[place] = (CreateTableStatement)Fragments.ParseOrThrow(script, widened).Batches[0].Statements[0];
    }

    private void SortView(string script, TSqlStatement statement)
    {
        switch (statement)
        {
            case DropViewStatement { IsIfExists: true }: break;
            case CreateViewStatement view: Views.Add(TableShape.NameOf(view.SchemaObjectName), view); break;
            default: throw new NotSupportedException($"{script}: a view's file drops the view if it exists and creates it, nothing else.");
        }
    }
}
