using System.Text;

namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// Puts the values of parameter aliases where the aliases stand. ODL would read a value without knowing what it is
/// compared with: 1.5 beside a decimal as a float, the name of a member of an enumeration as a text. An alias is given a
/// value by an option of the request, or by one within the brackets of $expand, which then holds there.
/// </summary>
internal static class ParameterAliases
{
    public static Dictionary<string, string> PutInPlace(Dictionary<string, string> options)
    {
        var values = ValuesOf(options);
        return options.Where(option => !option.Key.StartsWith('@')).ToDictionary(
            option => option.Key,
            option => option.Key == "$search" || !option.Value.Contains('@', StringComparison.Ordinal) ? option.Value : Replace(option.Value, values, Grouped));
    }

    /// <summary>In a path they stand for keys and conditions, in brackets.</summary>
    public static string PutInPath(string path, Dictionary<string, string> options) =>
        path.Contains('(', StringComparison.Ordinal) && path.Contains('@', StringComparison.Ordinal) ? InBrackets(path, ValuesOf(options), Uri.EscapeDataString) : path;

    private static Dictionary<string, string> ValuesOf(Dictionary<string, string> options) =>
        options.Where(option => option.Key.StartsWith('@')).ToDictionary(option => option.Key, option => option.Value);

    private static string InBrackets(string path, Dictionary<string, string> values, Func<string, string> write)
    {
        var open = path.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : Brackets.Closing(path, open);
        return close < 0 ? path : path[..open] + Replace(path[open..(close + 1)], values, write) + InBrackets(path[(close + 1)..], values, write);
    }

    private static string Replace(string expression, IReadOnlyDictionary<string, string> values, Func<string, string> write)
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
                case '(' when Brackets.Closing(expression, index) is var close and > 0:
                    replaced.Append('(').Append(Within(expression[(index + 1)..close], values, write)).Append(')');
                    index = close;
                    break;
                case '@':
                    var name = NameAt(expression, index);
                    replaced.Append(write(values.GetValueOrDefault(name, "null")));
                    index += name.Length - 1;
                    break;
                default:
                    replaced.Append(expression[index]);
                    break;
            }
        }

        return replaced.ToString();
    }

    /// <summary>What stands in brackets may give values to aliases, for itself alone.</summary>
    private static string Within(string inner, IReadOnlyDictionary<string, string> values, Func<string, string> write)
    {
        var parts = Brackets.Split(inner, ';').ToLookup(part => part.TrimStart().StartsWith('@') && part.Contains('=', StringComparison.Ordinal));
        if (!parts[true].Any())
        {
            return Replace(inner, values, write);
        }

        var own = new Dictionary<string, string>(values);
        foreach (var given in parts[true].Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries)))
        {
            own[given[0]] = given[1];
        }

        return string.Join(';', parts[false].Select(part => Replace(part, own, write)));
    }

    private static string NameAt(string expression, int at)
    {
        var length = expression[(at + 1)..].TakeWhile(letter => char.IsLetterOrDigit(letter) || letter == '_').Count() + 1;
        return at + length < expression.Length && expression[at + length] == '.'
            ? throw new UnsupportedQueryException("an annotation in an expression")
            : expression.Substring(at, length);
    }

    /// <summary>An expression is kept together; a literal, or a list as <c>in</c> wants it, stands as it is.</summary>
    private static string Grouped(string value) => value.Contains(' ', StringComparison.Ordinal) && value[0] is not ('\'' or '(' or '[') ? $"({value})" : value;
}
