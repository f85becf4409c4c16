using Microsoft.OData.UriParser;

namespace PerformanceReporting.Query.Apply;

/// <summary>A property to group by, maybe along navigations to one; its name is the whole path.</summary>
internal sealed record GroupingPath(string Name, SingleValueNode Node)
{
    /// <summary>
    /// The paths of a groupby. A <c>rollup(a,b)</c> among them asks for several groupings: by a and b, then by a;
    /// beginning with <c>$all</c>, by neither at the end.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<GroupingPath>> ParseAll(string list, RowType type)
    {
        IReadOnlyList<IReadOnlyList<GroupingPath>> groupings = [[]];
        foreach (var part in ApplyText.Split(list, ","))
        {
            var added = ApplyText.Call(part) is (var function, { } levels) && function.Equals("rollup", StringComparison.OrdinalIgnoreCase)
                ? Levels(levels, type)
                : [[Parse(part, type)]];
            groupings = [.. groupings.SelectMany(_ => added, (before, behind) => (IReadOnlyList<GroupingPath>)[.. before, .. behind])];
        }

        return groupings;
    }

    private static IReadOnlyList<GroupingPath>[] Levels(string list, RowType type)
    {
        var names = ApplyText.Split(list, ",");
        var all = names[0].Equals("$all", StringComparison.OrdinalIgnoreCase);
        GroupingPath[] paths = [.. names.Skip(all ? 1 : 0).Select(path => Parse(path, type))];
        if (paths.Length == 0)
        {
            throw new MalformedQueryException("rollup", "rollup takes paths, behind $all or alone.");
        }

        return [.. Enumerable.Range(0, paths.Length + (all ? 1 : 0)).Select(fewer => paths[..(paths.Length - fewer)])];
    }

    private static GroupingPath Parse(string text, RowType type)
    {
        var node = type.Value(text);
        return new GroupingPath(PathOf(node) ?? throw new MalformedQueryException("groupby", $"'{text}' is not a path."), node);
    }

    private static string? PathOf(QueryNode node) => node switch
    {
        SingleValuePropertyAccessNode property => Behind(property.Source, property.Property.Name),
        _ => null,
    };

    private static string? Behind(QueryNode source, string path) => source switch
    {
        ResourceRangeVariableReferenceNode => path,
        SingleNavigationNode navigation => Behind(navigation.Source, $"{navigation.NavigationProperty.Name}/{path}"),
        SingleComplexNode group => Behind(group.Source, $"{group.Property.Name}/{path}"),
        _ => null,
    };
}
