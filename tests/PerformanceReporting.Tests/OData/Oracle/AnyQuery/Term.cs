namespace PerformanceReporting.Tests.OData.Oracle.AnyQuery;

/// <summary>
/// A piece of a query, with its own pieces: what it is, and where its names are known. A query that fails is shrunk by
/// putting a piece of the same kind and place in the stead of a larger one, and by leaving members of lists out.
/// </summary>
/// <param name="Kind">What it stands for: a condition, a number, an option.</param>
/// <param name="Place">Whose names it uses: a piece is at home only there.</param>
internal abstract record Term(string Kind, string Place)
{
    public abstract string Text { get; }

    public abstract IReadOnlyList<Term> Parts { get; }

    /// <summary>Smaller ones, the smallest first.</summary>
    public IEnumerable<Term> Smaller() =>
    [
        .. Below().Where(part => part.Kind == Kind && part.Place == Place).OrderBy(part => part.Text.Length),
        .. Without(),
        .. Parts.SelectMany((part, index) => part.Smaller().Select(smaller => Replacing(index, smaller))),
    ];

    private protected abstract Term Replacing(int index, Term part);

    private protected virtual IEnumerable<Term> Without() => [];

    private protected static IReadOnlyList<Term> Put(IReadOnlyList<Term> parts, int index, Term part) =>
        [.. parts.Take(index), part, .. parts.Skip(index + 1)];

    private IEnumerable<Term> Below() => Parts.SelectMany(part => part.Below().Prepend(part));

    public override string ToString() => Text;
}

/// <summary>A piece of a fixed form, such as <c>{0} and {1}</c>.</summary>
internal sealed record Form(string Kind, string Place, string Format, IReadOnlyList<Term> Inside) : Term(Kind, Place)
{
    /// <summary>What stands for itself: a name, a literal.</summary>
    public static Form Word(string kind, string place, string text) => new(kind, place, text, []);

    public override IReadOnlyList<Term> Parts => Inside;

    public override string Text
    {
        get
        {
            var text = Format;
            for (var index = Inside.Count - 1; index >= 0; index--)
            {
                text = text.Replace($"«{index}»", Inside[index].Text, StringComparison.Ordinal);
            }

            return text;
        }
    }

    public override string ToString() => Text;

    private protected override Term Replacing(int index, Term part) => this with { Inside = Put(Inside, index, part) };
}

/// <summary>A list, of which members may be left out down to a number that must remain.</summary>
internal sealed record Listing(string Kind, string Place, string Open, string Separator, string Close, IReadOnlyList<Term> Members, int Least) : Term(Kind, Place)
{
    public override IReadOnlyList<Term> Parts => Members;

    public override string Text => Members.Count == 0 ? "" : Open + string.Join(Separator, Members.Select(member => member.Text)) + Close;

    public override string ToString() => Text;

    private protected override Term Replacing(int index, Term part) => this with { Members = Put(Members, index, part) };

    private protected override IEnumerable<Term> Without() => Members.Count <= Least ? [] : Members
        .Select((_, index) => this with { Members = [.. Members.Where((_, other) => other != index)] });
}
