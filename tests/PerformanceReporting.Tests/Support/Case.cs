using System.Globalization;

namespace PerformanceReporting.Tests.Support;

/// <summary>One line of a case table. A cell that holds a single hyphen says that there is nothing.</summary>
public sealed class Case(string name, IReadOnlyDictionary<string, string> cells)
{
    /// <summary>The cell's text; empty where the table has no such column.</summary>
    public string this[string column] => cells.GetValueOrDefault(column, "");

    /// <summary>Whether the table has the column and the case says something in it.</summary>
    public bool Says(string column) => this[column] != "";

    public decimal? Number(string column) =>
        this[column] is "-" or "" ? null : decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public T? Word<T>(string column)
        where T : struct, Enum =>
        this[column] is "-" or "" ? null : Enum.Parse<T>(this[column]);

    /// <summary>The parts of a list, separated by a character.</summary>
    public IReadOnlyList<string> List(string column, char separator) =>
        this[column].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => name;
}
