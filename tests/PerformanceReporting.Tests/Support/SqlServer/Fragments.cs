using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>T-SQL text to trees and back.</summary>
internal static class Fragments
{
    /// <summary>Parses for SQL Server 2022; each error is one line with its place.</summary>
    public static TSqlScript? Parse(string sql, out IReadOnlyList<string> errors)
    {
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var found);
        errors = [.. found.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")];
        return tree as TSqlScript;
    }

    public static TSqlScript ParseOrThrow(string name, string sql)
    {
        var tree = Parse(sql, out var errors);
        return errors.Count == 0 && tree is not null ? tree : throw new InvalidOperationException($"{name} is not T-SQL: {string.Join("; ", errors)}");
    }

    /// <summary>The text of a fragment as it was written.</summary>
    public static string Text(TSqlFragment fragment) =>
        string.Concat(fragment.ScriptTokenStream
            .Skip(fragment.FirstTokenIndex)
            .Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
            .Select(token => token.Text));

    /// <summary>The text of a fragment without its layout, for comparing two.</summary>
    public static string Canonical(TSqlFragment fragment) =>
        string.Join(' ', fragment.ScriptTokenStream
            .Skip(fragment.FirstTokenIndex)
            .Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
            .Where(token => token.TokenType is not (TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment))
            .Select(token => token.Text));
}
