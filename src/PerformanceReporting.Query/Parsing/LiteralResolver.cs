using System.Xml;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// Lets members of enumerations and durations stand without the name of their type (OData 4.01, Protocol 13.2.1): a text
/// beside a duration, or added to a moment, is a duration. Names of options and functions are known in any case.
/// </summary>
internal sealed class LiteralResolver : ODataUriResolver
{
    private readonly StringAsEnumResolver _members = new() { EnableCaseInsensitive = true };

    public LiteralResolver() => EnableCaseInsensitive = true;

    public override void PromoteBinaryOperandTypes(BinaryOperatorKind op, ref SingleValueNode left, ref SingleValueNode right, out IEdmTypeReference typeReference)
    {
        if (WantsDuration(op, left))
        {
            right = AsDuration(right);
        }
        else if (WantsDuration(op, right))
        {
            left = AsDuration(left);
        }

        _members.PromoteBinaryOperandTypes(op, ref left, ref right, out typeReference);
    }

    private static bool WantsDuration(BinaryOperatorKind op, SingleValueNode beside) => beside.TypeReference is { } type
        && (type.IsDuration() || (op is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract && (type.IsDateTimeOffset() || type.IsDate())));

    private static SingleValueNode AsDuration(SingleValueNode node)
    {
        if (node is not ConstantNode { Value: string text })
        {
            return node;
        }

        try
        {
            return new ConstantNode(XmlConvert.ToTimeSpan(text), $"duration'{text}'", EdmCoreModel.Instance.GetDuration(false));
        }
        catch (FormatException)
        {
            throw new ODataException($"'{text}' is not a duration such as P1DT2H.");
        }
    }
}
