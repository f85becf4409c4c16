namespace PerformanceReporting.OData;

/// <summary>How much an answer says about itself.</summary>
internal enum MetadataLevel
{
    None,
    Minimal,
    Full,
}

/// <summary>How JSON is wanted.</summary>
/// <param name="NumbersAsText">Whether Int64 and decimals are text, for readers whose numbers are doubles (IEEE754Compatible).</param>
/// <param name="OmitNulls">Whether properties without a value are left out (Prefer: omit-values=nulls).</param>
internal sealed record JsonStyle(MetadataLevel Metadata, bool NumbersAsText, bool OmitNulls);
