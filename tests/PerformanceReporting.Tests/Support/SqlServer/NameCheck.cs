using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.SqlServer.Dac;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>DacFx's own resolution of table and column names against the schema, each statement wrapped as a procedure.</summary>
internal static partial class NameCheck
{
    /// <param name="schema">What the names are looked up in.</param>
    /// <param name="statements">The statements with the declarations of their parameters.</param>
    /// <returns>What cannot be resolved, by the number of the statement; -1 is the schema itself.</returns>
    public static ILookup<int, string> Resolve(SqlServerSchema schema, IReadOnlyList<(string Sql, string Parameters)> statements)
    {
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var definition in schema.Tables.Cast<TSqlStatement>().Concat(schema.Indexes).Concat(schema.Triggers).Concat(schema.Views.Values))
        {
            model.AddObjects(Fragments.Text(definition));
        }

        for (var index = 0; index < statements.Count; index++)
        {
            var (sql, parameters) = statements[index];
            model.AddObjects(string.Create(CultureInfo.InvariantCulture, $"create procedure dbo.Statement{index} {parameters} as\n{sql}"));
        }

        return model.Validate()
            .Where(message => message.MessageType == DacMessageType.Error || message.Number is 71501 or 71502 or 71005)
            .ToLookup(
                message => Procedure().Match(message.Message) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : -1,
                message => $"SQL{message.Number}: {message.Message}");
    }

    [GeneratedRegex(@"\[Statement(\d+)\]")]
    private static partial Regex Procedure();
}
