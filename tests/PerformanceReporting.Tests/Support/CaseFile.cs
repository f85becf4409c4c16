using System.Text.RegularExpressions;
using Xunit;

namespace PerformanceReporting.Tests.Support;

/// <summary>
/// Reads a text table of cases: a header line that names the columns, then a line for each case; cells parted by " | ",
/// the first of them the case's name. Blank lines and lines that begin with # are for the reader alone.
/// </summary>
public static class CaseFile
{
    /// <param name="path">Beside the tests that own it, for example Results/Cases/trend.cases.</param>
    public static TheoryData<Case> Read(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, path))
            .Where(line => line.Trim() is not ("" or ['#', ..]))
            .Select(Cells)
            .ToList();
        var header = lines[0];
        var data = new TheoryData<Case>();
        foreach (var cells in lines.Skip(1))
        {
            if (cells.Length != header.Length)
            {
                throw new FormatException($"{path}: '{cells[0]}' has {cells.Length} cells, its header {header.Length}.");
            }

            data.Add(new Case(cells[0], header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)));
        }

        return data;
    }

    // Blank cells share the space between their bars, and a blank last cell has lost its own.
    private static string[] Cells(string line) => [.. Regex.Split(line + " ", @"(?<= )\|(?= )").Select(cell => cell.Trim())];
}
