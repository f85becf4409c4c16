using Microsoft.OData.Edm;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Vocabularies;
using static PerformanceReporting.Query.Vocabularies.Annotations;

namespace PerformanceReporting.OData.Published;

/// <summary>The model of the feed with everything said of it: what its queries can, and what the service around them does.</summary>
internal static class ServiceCapabilities
{
    public static IEdmModel ModelOf(Catalogue catalogue, Dialect dialect)
    {
        var model = EdmModelFactory.Create(catalogue);
        QueryCapabilities.Describe(model, catalogue, dialect, new QueryLimits());
        var annotations = new Annotations(model);
        var container = model.EntityContainer;
        annotations.Say(container, Core, "ODataVersions", "4.0 4.01");
        annotations.Say(container, Core, "DereferenceableIDs", true);
        annotations.Say(container, Core, "ConventionalIDs", true);
        Say("ConformanceLevel", annotations.Member(Capabilities, "ConformanceLevelType", "Intermediate"));
        Say("SupportedFormats", (string[])
        [
            .. ((string[])["minimal", "full", "none"]).SelectMany(level =>
                (string[])[$"application/json;odata.metadata={level}", $"application/json;odata.metadata={level};IEEE754Compatible=true"]),
        ]);
        Say("SupportedMetadataFormats", (string[])["application/xml", "application/json"]);
        Say("AsynchronousRequestsSupported", false);
        Say("AcceptableEncodings", (string[])["br", "gzip"]);
        Say("BatchSupported", true);
        Say("BatchContinueOnErrorSupported", true);
        Say("BatchSupport", Record(
            ("Supported", true),
            ("ContinueOnErrorSupported", true),
            ("ReferencesInRequestBodiesSupported", false),
            ("ReferencesAcrossChangeSetsSupported", true),
            ("EtagReferencesSupported", false),
            ("RequestDependencyConditionsSupported", false),
            ("SupportedFormats", (string[])["multipart/mixed", "application/json"])));
        Say("QuerySegmentSupported", false);
        Say("DeepInsertSupport", Record(("Supported", false), ("ContentIDSupported", false)));
        Say("DeepUpdateSupport", Record(("Supported", false), ("ContentIDSupported", false)));
        Say("CustomQueryOptions", (object[])[Record(
            ("Name", "asKnownAt"),
            ("Description", "A moment, such as 2018-11-23T23:59:59Z: the answer is of what was known then. With FeedInfo's ChangedAt it repeats a pull."),
            ("Required", false))]);
        Say("CustomHeaders", (object[])[Record(
            ("Name", "Idempotency-Key"),
            ("Description", "A name for a write that may be sent again when no answer came: it is done once, and answered as before."),
            ("Required", false))]);
        return model;

        void Say(string term, object value) => annotations.Say(container, Capabilities, term, value);
    }
}
