using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>
/// SQL Server without a server: statements are parsed for SQL Server 2022, their parameters typed, and their names resolved
/// against the shipped schema. What only data shows (a text too long, a sum too large) stays for a real server.
/// </summary>
internal static partial class SqlServerChecks
{
    /// <returns>Everything wrong, each line beginning with the name of its statement; empty when nothing is.</returns>
    public static IReadOnlyList<string> Resolve(IEnumerable<(string Name, string Sql)> statements)
    {
        var schema = SqlServerSchema.Current;
        var checkedOnes = statements.Select(statement => Check(schema, statement.Name, AsSent(statement.Sql))).ToList();
        var parsed = checkedOnes.Where(statement => statement.IsParsed).ToList();
        var unresolved = NameCheck.Resolve(schema, [.. parsed.Select(statement => (statement.Sql, statement.Parameters))]);
        return
        [
            .. unresolved[-1].Select(problem => $"schema: {problem}"),
            .. checkedOnes.SelectMany(statement => statement.Problems.Select(problem => $"{statement.Name}: {problem}")),
            .. parsed.SelectMany((statement, index) => unresolved[index].Select(problem => $"{statement.Name}: {problem}")),
        ];
    }

    /// <summary>A statement with its lists in brackets, as Dapper sends them.</summary>
    public static string AsSent(string sql) => ListParameter().Replace(sql, "in ($1)");

    private static CheckedStatement Check(SqlServerSchema schema, string name, string sql)
    {
        var script = Fragments.Parse(sql, out var errors);
        if (errors.Count > 0 || script is null)
        {
            return new(name, sql, "", [.. errors], IsParsed: false);
        }

        if (script.Batches is not [{ Statements: [var statement] }])
        {
            return new(name, sql, "", ["one statement at a time, please"], IsParsed: false);
        }

        var problems = new SortedSet<string>(StringComparer.Ordinal);
        var types = new TypeCheck(schema.Relations, problems);
        types.Check(statement);
        statement.Accept(new GroupingCheck(problems));
        statement.Accept(new FunctionCheck(problems));
        return new(name, sql, Declarations(statement, types.Parameters), [.. problems], IsParsed: true);
    }

    // A parameter of which nothing can be told is only ever compared with null or given back.
    private static string Declarations(TSqlStatement statement, IReadOnlyDictionary<string, SqlType> types)
    {
        var names = new ParameterNames();
        statement.Accept(names);
        return string.Join(", ", names.Found.Select(name => $"{name} {(types.GetValueOrDefault(name) ?? SqlType.Text).Declaration}"));
    }

    [GeneratedRegex(@"\bin\s+(@\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex ListParameter();

    private sealed record CheckedStatement(string Name, string Sql, string Parameters, IReadOnlyList<string> Problems, bool IsParsed);

    private sealed class ParameterNames : TSqlFragmentVisitor
    {
        public SortedSet<string> Found { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(VariableReference node) => Found.Add(node.Name);
    }
}
