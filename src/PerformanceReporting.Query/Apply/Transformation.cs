namespace PerformanceReporting.Query.Apply;

/// <summary>One step of a pipeline (OData Data Aggregation 4.0): rows in, rows out.</summary>
internal abstract record Transformation
{
    public abstract RowSet Apply(RowSet rows);
}

/// <summary>The steps of a pipeline in their order, and what the rows are like that come out of it.</summary>
internal sealed record Pipeline(IReadOnlyList<Transformation> Steps, RowType After)
{
    public RowSet Apply(RowSet rows) => Steps.Aggregate(rows, (current, step) => step.Apply(current));
}
