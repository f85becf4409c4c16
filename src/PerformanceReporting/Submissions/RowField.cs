namespace PerformanceReporting.Submissions;

/// <summary>A labelled field beside a row's value.</summary>
/// <param name="Row">The row.</param>
/// <param name="Name">The field of <see cref="ValueEntry"/>; its label is the text <c>Field.NAME</c>.</param>
/// <param name="Typed">What stands in it.</param>
/// <param name="Kind"><c>textarea</c>, <c>date</c> or <c>decimal</c>.</param>
internal sealed record RowField(ValueRow Row, string Name, string? Typed, string Kind);
