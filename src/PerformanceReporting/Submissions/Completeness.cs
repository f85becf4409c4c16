using PerformanceReporting.Access;

namespace PerformanceReporting.Submissions;

/// <summary>How complete the due values of a unit, a goal or the plan are. In, promised, returned and missing make up what is due.</summary>
internal sealed class Completeness(string title, string? code, IEnumerable<ValueLine> lines)
{
    private readonly IReadOnlyList<ValueLine> _due = [.. lines.Where(line => line.IsDue)];

    public string Title => title;

    /// <summary>The unit's code; null for a goal and for the plan.</summary>
    public string? Code => code;

    public int Due => _due.Count;

    /// <summary>Values submitted or accepted.</summary>
    public int In => _due.Count(line => line.IsIn);

    /// <summary>Of those in, the ones that came after they were due.</summary>
    public int CameLate => _due.Count(line => line is { IsIn: true, Given.IsLate: true });

    /// <summary>Of those in or promised, the ones that wait for the office.</summary>
    public int Waiting => _due.Count(line => line.Measurement.Pending is { State: SubmissionState.Submitted });

    /// <summary>Answered as not available, with a day on which the value will come.</summary>
    public int Promised => _due.Count(line => line.IsPromised);

    /// <summary>Sent back, and not sent again.</summary>
    public int Returned => _due.Count(line => line.Given is null && line.IsReturned);

    /// <summary>Not answered at all.</summary>
    public int Missing => _due.Count(line => line.Given is null && !line.IsReturned);
}
