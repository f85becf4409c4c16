using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The frozen parts of editions. Like lines, they go only while their edition is a draft.</summary>
internal static class PartStore
{
    private const string Parts =
        """
        select   Name, Content, Hash
        from     ReportPart
        where    ReportEditionId = @EditionId
        order by Name
        """;

    private const string Insert =
        """
        insert into ReportPart (ReportEditionId, Name, Content, Hash)
        values (@EditionId, @Name, @Content, @Hash)
        """;

    private const string DeleteDraft =
        """
        delete from ReportPart
        where  ReportEditionId = @EditionId
        and    exists (select 1
                       from   ReportEdition e
                       where  e.Id = ReportPart.ReportEditionId
                       and    e.State in ('Draft', 'Commented'))
        """;

    private const string Content =
        """
        select Content
        from   ReportPart
        where  ReportEditionId = @EditionId
        and    Name = @Name
        """;

    private const string DeleteOne =
        """
        delete from ReportPart
        where  ReportEditionId = @EditionId
        and    Name = @Name
        """;

    /// <summary>Null for an edition that was compiled before parts were frozen.</summary>
    public static async Task<EditionParts?> ReadAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default)
    {
        var rows = (await RowsAsync(db, editionId, cancellation)).ToDictionary(row => row.Name, row => row.Content, StringComparer.Ordinal);
        return rows.Count == 0
            ? null
            : new()
            {
                Definition = FrozenJson.Read<ReportDefinition>(rows[Name.Definition]),
                Session = FrozenJson.Read<ReportSession>(rows[Name.Session]),
                Previous = rows.TryGetValue(Name.Previous, out var previous) ? FrozenJson.Read<EditionName>(previous) : null,
                Translations = FrozenJson.Read<Dictionary<string, IReadOnlyDictionary<string, string>>>(rows[Name.Translations]),
                Costs = FrozenJson.Read<IReadOnlyList<CostLine>>(rows[Name.Costs]),
                Proposals = FrozenJson.Read<IReadOnlyList<ProposalLine>>(rows[Name.Proposals]),
                VerifyAt = rows.TryGetValue(Name.VerifyAt, out var address) ? FrozenJson.Read<string>(address) : null,
            };
    }

    /// <summary>Puts these parts in the place of those that the draft has.</summary>
    public static async Task ReplaceAsync(DatabaseConnection db, int editionId, EditionParts parts, CancellationToken cancellation = default)
    {
        await db.ExecuteAsync(DeleteDraft, new { EditionId = editionId }, cancellation);
        await db.ExecuteAsync(
            Insert,
            Contents(parts).Select(part => new { EditionId = editionId, part.Name, part.Content, Hash = FrozenJson.HashOf(part.Content) }),
            cancellation);
    }

    /// <summary>The content of one part; null where the edition has none of this name.</summary>
    public static Task<string?> FindAsync(DatabaseConnection db, int editionId, string name, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<string?>(Content, new { EditionId = editionId, Name = name }, cancellation);

    /// <summary>Puts a part in the place of the one of the same name.</summary>
    public static async Task PutAsync(DatabaseConnection db, int editionId, string name, string content, CancellationToken cancellation = default)
    {
        await db.ExecuteAsync(DeleteOne, new { EditionId = editionId, Name = name }, cancellation);
        await db.ExecuteAsync(Insert, new { EditionId = editionId, Name = name, Content = content, Hash = FrozenJson.HashOf(content) }, cancellation);
    }

    /// <summary>The names of the edition's parts that are not what was sealed.</summary>
    public static async Task<IReadOnlyList<string>> AlteredAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        [.. (await RowsAsync(db, editionId, cancellation)).Where(row => row.Hash != FrozenJson.HashOf(row.Content)).Select(row => row.Name)];

    /// <summary>The seals of the parts, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Seals(EditionParts parts) =>
        Contents(parts).ToDictionary(part => part.Name, part => FrozenJson.HashOf(part.Content));

    private static IEnumerable<(string Name, string Content)> Contents(EditionParts parts)
    {
        yield return (Name.Definition, FrozenJson.Write(parts.Definition));
        yield return (Name.Session, FrozenJson.Write(parts.Session));
        yield return (Name.Translations, FrozenJson.Write(parts.Translations));
        yield return (Name.Costs, FrozenJson.Write(parts.Costs));
        yield return (Name.Proposals, FrozenJson.Write(parts.Proposals));
        if (parts.Previous is { } previous)
        {
            yield return (Name.Previous, FrozenJson.Write(previous));
        }

        if (parts.VerifyAt is { } address)
        {
            yield return (Name.VerifyAt, FrozenJson.Write(address));
        }
    }

    private static Task<IReadOnlyList<Row>> RowsAsync(DatabaseConnection db, int editionId, CancellationToken cancellation) =>
        db.QueryAsync<Row>(Parts, new { EditionId = editionId }, cancellation);

    private static class Name
    {
        public const string Definition = "definition";
        public const string Session = "session";
        public const string Previous = "previous";
        public const string Translations = "translations";
        public const string Costs = "costs";
        public const string Proposals = "proposals";
        public const string VerifyAt = "verifyAt";
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string Content { get; init; } = "";

        public string Hash { get; init; } = "";
    }
}
