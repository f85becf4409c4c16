using System.Text;

namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// Puts the values of parameter aliases where the aliases stand. ODL would read a value without knowing what it is
/// compared with: 1.5 beside a decimal as a float, the name of a member of an enumeration as a text.
/// </summary>
internal static class ParameterAliases
{
    public static Dictionary<string, string> PutInPlace(Dictionary<string, string> options)
    {
        var values = options.Where(option => option.Key.StartsWith('@')).ToDictionary(option => option.Key, option => option.Value);
        return options.Where(option => !option.Key.StartsWith('@')).ToDictionary(
            option => option.Key, option => option.Key == "$search" || values.Count == 0 && !option.Value.Contains('@', StringComparison.Ordinal) ? option.Value : Replace(option.Value, values));
    }

    private static string Replace(string expression, Dictionary<string, string> values)
    {
        var replaced = new StringBuilder();
        for (var index = 0; index < expression.Length; index++)
        {
            switch (expression[index])
            {
                case '\'':
                    var end = expression.IndexOf('\'', index + 1) is var closing and >= 0 ? closing : expression.Length - 1;
                    replaced.Append(expression, index, end - index + 1);
                    index = end;
                    break;
                case '@':
                    var name = expression[index..(index + 1 + expression[(index + 1)..].TakeWhile(letter => char.IsLetterOrDigit(letter) || letter == '_').Count())];
                    replaced.Append(Grouped(values.GetValueOrDefault(name, "null")));
                    index += name.Length - 1;
                    break;
                default:
                    replaced.Append(expression[index]);
                    break;
            }
        }

        return replaced.ToString();
    }

    /// <summary>An expression is kept together; a literal, or a list as <c>in</c> wants it, stands as it is.</summary>
    private static string Grouped(string value) => value.Contains(' ', StringComparison.Ordinal) && value[0] is not ('\'' or '(' or '[') ? $"({value})" : value;
}
