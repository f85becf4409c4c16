namespace PerformanceReporting.Submissions.Validation;

/// <summary>What a validation rule looks at: the vocabulary from which an administrator makes rules without code.</summary>
internal enum RuleKind
{
    /// <summary>The value lies between two bounds; one of them may be left out.</summary>
    Range,

    /// <summary>What is counted in whole units has no decimals.</summary>
    WholeNumber,

    /// <summary>Against the period that it is compared with, the value moves by more than a share.</summary>
    LargeChange,

    /// <summary>A total since the plan year began is lower than the one before.</summary>
    RunningTotalFalls,

    /// <summary>The parts of an additive measure, with what was not broken down, make the whole.</summary>
    PartsMakeWhole,

    /// <summary>A hundred or a thousand times too large or too small.</summary>
    FactorSlip,

    /// <summary>The sign is missing, or one too many.</summary>
    SignSlip,

    /// <summary>Two neighbouring digits have changed places.</summary>
    SwappedDigits,

    /// <summary>The figures or the text of the last period, pasted again.</summary>
    Repeated,
}

/// <summary>How much a rule weighs.</summary>
internal enum Grade
{
    /// <summary>The value is not taken.</summary>
    Error,

    /// <summary>The value is taken with a comment that says why it is right.</summary>
    Warning,
}
