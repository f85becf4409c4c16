namespace PerformanceReporting.Reports;

/// <summary>The reports cannot be read as they are declared.</summary>
/// <param name="errors">All errors of all files, each with its place.</param>
internal sealed class ReportDefinitionException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<string> Errors => errors;
}
