using System.Text.Json.Serialization;

namespace PerformanceReporting.Reports;

/// <summary>A report as one file of the folder <c>reports</c> declares it.</summary>
internal sealed record ReportDefinition
{
    /// <summary>How commands, addresses and file names call it.</summary>
    public required string Code { get; init; }

    public required ReportTitle Title { get; init; }

    /// <summary>The code of the body to whose sessions it goes.</summary>
    public required string Body { get; init; }

    public required ReportPeriodRule Period { get; init; }

    public required ReportCutOffRule CutOff { get; init; }

    public required ProvisionalValues Provisional { get; init; }

    /// <summary>The parts of the workbook, in their order.</summary>
    public required IReadOnlyList<ReportSection> Sections { get; init; }

    public required ReportSchedule Schedule { get; init; }

    /// <summary>SHA-256, as lower-case hexadecimal, over the declaration whatever its layout.</summary>
    [JsonIgnore]
    public string Hash { get; init; } = "";
}

/// <summary>The report's name in the languages of the organization.</summary>
internal sealed record ReportTitle
{
    public required string En { get; init; }

    public required string Fr { get; init; }

    /// <summary>The title in a two-letter language code; English for any other than French.</summary>
    public string In(string language) => language == "fr" ? Fr : En;
}

/// <summary>What becomes of values that are submitted and not yet accepted at the cut-off.</summary>
internal enum ProvisionalValues
{
    /// <summary>They count as missing.</summary>
    Excluded,

    /// <summary>They count, and are marked.</summary>
    Marked,
}

/// <summary>A part of the workbook.</summary>
internal enum ReportSection
{
    Cover,

    /// <summary>Every other sheet as a link, and what signs and marks mean.</summary>
    Contents,

    /// <summary>What moved, was revised, redefined or promised since the body's last report.</summary>
    Changes,

    Summary,

    /// <summary>Definitions that the body is to approve, beside the versions in force.</summary>
    Approval,

    /// <summary>A sheet for each goal.</summary>
    Goals,

    /// <summary>The plan year's costs by funding source, planned and actual to date.</summary>
    Costing,

    /// <summary>Next year's plan beside last year's actual, by funding source.</summary>
    CostingPlan,

    /// <summary>What was due and is missing, with unit, reason and promised date.</summary>
    Missing,

    Methodology,
    Data,
}

/// <summary>When a report is compiled by itself.</summary>
internal sealed record ReportSchedule
{
    public required int HoursAfterCutOff { get; init; }
}
