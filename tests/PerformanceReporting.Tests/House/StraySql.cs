using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.House;

/// <summary>
/// SQL has three homes: db/, the Query project, and constants above the method that runs them. It is never put together
/// from pieces, and it is written one way.
/// </summary>
public sealed partial class StraySql
{
    private static readonly IReadOnlyList<(SourceFile File, string Before, string Sql, string Prefix)> Statements =
    [
        .. from file in SourceFile.Product
           where !file.Path.StartsWith("src/PerformanceReporting.Query/", StringComparison.Ordinal)
           from literal in file.Literals
           where Statement().IsMatch(literal.Literal)
           select (file, literal.Before, literal.Literal, literal.Prefix),
    ];

    [Fact]
    public void SQL_stands_in_stores_and_queries_only() =>
        Faults.None(
            from statement in Statements
            where !Home().IsMatch(statement.File.Path)
            select $"{statement.File}: move '{FirstLine(statement.Sql)}' to a *Store.cs or *Queries.cs of its room");

    [Fact]
    public void SQL_is_a_constant_with_a_name() =>
        Faults.None(
            from statement in Statements
            where !Constant().IsMatch(statement.Before)
            select $"{statement.File}: make '{FirstLine(statement.Sql)}' a const string above the method that runs it; the checks see constants only");

    [Fact]
    public void SQL_is_not_put_together() =>
        Faults.None(
            from statement in Statements
            let name = Constant().Match(statement.Before).Groups[1].Value
            where statement.Prefix.Contains('$', StringComparison.Ordinal) || (name.Length > 0 && IsPieced(statement.File.Code, name))
            select $"{statement.File}: '{FirstLine(statement.Sql)}' is put together from pieces; write whole statements, values are parameters");

    [Fact]
    public void SQL_is_lower_case_and_without_merge() =>
        Faults.None(
            from statement in Statements
            let odd = UpperCase().Match(statement.Sql)
            where odd.Success || statement.Sql.TrimStart().StartsWith("merge", StringComparison.OrdinalIgnoreCase)
            select $"{statement.File}: '{FirstLine(statement.Sql)}': keywords are lower-case ({odd.Value}), and no statement is a merge");

    private static bool IsPieced(string code, string name) =>
        Regex.IsMatch(code, $@"(?<![\w.])(\w+\.)?{name}\s*(\+|\.(Replace|Substring|Insert|Remove|Concat)\b)|\+\s*{name}\b(?!\s*[.(])|\{{{name}\}}|string\.Format\([^)]*\b{name}\b");

    private static string FirstLine(string sql) => sql.Trim().Split('\n')[0].Trim();

    [GeneratedRegex(@"^\s*(select\s+\S[\s\S]*?\sfrom\s|select\s+(cast|count|last_insert)|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+(\s*\(.*?\))?\s+as\s*\(|merge\s+into\s|pragma\s|exec\s+\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();

    [GeneratedRegex(@"(Store|Queries)\.cs$|^src/PerformanceReporting/(Storage|Audit)/")]
    private static partial Regex Home();

    [GeneratedRegex(@"const\s+string\s+(\w+)\s*=\s*$")]
    private static partial Regex Constant();

    [GeneratedRegex(@"\b(SELECT|FROM|WHERE|INSERT|INTO|UPDATE|DELETE|VALUES|JOIN|GROUP BY|ORDER BY|AND|OR|NULL|EXISTS|CASE)\b")]
    private static partial Regex UpperCase();
}
