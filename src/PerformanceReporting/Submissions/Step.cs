namespace PerformanceReporting.Submissions;

/// <summary>A step that somebody wants to take on a measurement: what speaks against it, and the revision that it makes.</summary>
internal sealed record Step
{
    public required string IndicatorCode { get; init; }

    public required string PeriodCode { get; init; }

    /// <summary>The version of the measurement that the person saw; null when they take whatever is there.</summary>
    public required int? SeenVersion { get; init; }

    public required Audit.Actor Actor { get; init; }

    /// <summary>The value that it gives, to be held against the validation rules; null where it gives none.</summary>
    public Submission? Given { get; init; }

    /// <summary>Whether it only keeps the value, which may be unfinished.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What speaks against it at a moment; null when nothing does.</summary>
    public required Func<MeasurementCase, DateTimeOffset, SubmissionOutcome?> Refuse { get; init; }

    /// <summary>The revision that it makes; null when everything is as wanted already.</summary>
    public required Func<MeasurementCase, DateTimeOffset, MeasurementRevision?> Make { get; init; }
}

/// <summary>What is kept beside the steps, in their transaction, once all of them are taken.</summary>
internal delegate Task Receipt(Storage.DatabaseConnection db, IReadOnlyList<SubmissionOutcome.Done> taken, CancellationToken cancellation);
