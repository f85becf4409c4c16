using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace PerformanceReporting.Query.Vocabularies;

/// <summary>
/// Says things about a model in the terms of the published vocabularies. A value is true or false, a number, a text, a
/// path, a member of an enumeration, a list of these, or a record of named values.
/// </summary>
public sealed class Annotations(EdmModel model)
{
    public const string Core = "Org.OData.Core.V1";

    public const string Capabilities = "Org.OData.Capabilities.V1";

    public const string Measures = "Org.OData.Measures.V1";

    private const string Published = "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/";

    /// <param name="about">What is spoken of: the container, a set, a property.</param>
    /// <param name="vocabulary">The namespace of the vocabulary.</param>
    /// <param name="term">The name of one of its terms.</param>
    public void Say(IEdmVocabularyAnnotatable about, string vocabulary, string term, object value)
    {
        var found = model.FindTerm($"{vocabulary}.{term}") ?? throw new InvalidOperationException($"{vocabulary} has no term {term}.");
        var annotation = new EdmVocabularyAnnotation(about, found, Expression(value));
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }

    /// <summary>Tells readers of the model where the vocabularies that it speaks are found.</summary>
    public void Refer(params IEnumerable<string> vocabularies) => model.SetEdmReferences(vocabularies.Select(vocabulary =>
    {
        var reference = new EdmReference(new Uri($"{Published}{vocabulary}.xml"));
        reference.AddInclude(new EdmInclude(vocabulary.Split('.')[^2], vocabulary));
        return reference;
    }).ToList());

    /// <summary>
    /// Neither paths nor members of enumerations belong in a record: in JSON both are written as texts, and only what a
    /// term itself is of does ODL's reader know again.
    /// </summary>
    public static object Record(params (string Name, object Value)[] values) =>
        new EdmRecordExpression(values.Select(value => new EdmPropertyConstructor(value.Name, Expression(value.Value))));

    /// <summary>Properties of the set that is spoken of.</summary>
    public static object Paths(IEnumerable<string> properties) =>
        new EdmCollectionExpression(properties.Select(property => new EdmPropertyPathExpression(property)));

    /// <summary>The value that a row has there.</summary>
    public static object ValueOf(string path) => new EdmPathExpression(path);

    public object Member(string vocabulary, string type, string name)
    {
        var members = (IEdmEnumType)model.FindType($"{vocabulary}.{type}");
        return new EdmEnumMemberExpression(members.Members.Single(member => member.Name == name));
    }

    private static IEdmExpression Expression(object value) => value switch
    {
        bool truth => new EdmBooleanConstant(truth),
        int number => new EdmIntegerConstant(number),
        string text => new EdmStringConstant(text),
        IEdmExpression expression => expression,
        System.Collections.IEnumerable list => new EdmCollectionExpression(list.Cast<object>().Select(Expression)),
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no value of a vocabulary."),
    };
}
