using System.Reflection;
using System.Text.RegularExpressions;

namespace PerformanceReporting.Tests.Support;

/// <summary>
/// Every hand-written statement that the program can send: the constants of its assemblies, private ones and those of
/// nested types included, that begin as SQL does. One whose name ends in <c>OnSqlite</c> or <c>OnSqlServer</c> is for that
/// engine alone.
/// </summary>
internal static partial class ProductStatements
{
    public static IReadOnlyList<(string Name, string Sql)> ForSqlServer { get; } = [.. All().Where(statement => !statement.Name.EndsWith("OnSqlite", StringComparison.Ordinal))];

    public static IReadOnlyList<(string Name, string Sql)> ForSqlite { get; } = [.. All().Where(statement => !statement.Name.EndsWith("OnSqlServer", StringComparison.Ordinal))];

    public static bool IsSql(string text) => Beginning().IsMatch(text);

    private static IEnumerable<(string Name, string Sql)> All() =>
        from assembly in (Assembly[])[typeof(Program).Assembly, Assembly.Load("PerformanceReporting.Query")]
        from type in assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where field.IsLiteral && field.FieldType == typeof(string)
        let text = (string)field.GetRawConstantValue()!
        where IsSql(text)
        select ($"{type.FullName!.Replace('+', '.')}.{field.Name}", text);

    [GeneratedRegex(@"^\s*(--[^\n]*\n\s*)*(select|insert\s+into|update|delete|with|exec|execute|merge|create|alter|drop|truncate|pragma|begin|declare|set)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
