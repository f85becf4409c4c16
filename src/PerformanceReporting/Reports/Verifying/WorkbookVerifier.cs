using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>Tells of a workbook whether it is one of ours and says what its edition froze.</summary>
internal sealed class WorkbookVerifier(Database database, EditionReader editions) : IDisposable
{
    /// <summary>How many differences are named.</summary>
    public const int MostNamed = 500;

    // Each takes a processor and some hundred megabytes at worst.
    private readonly SemaphoreSlim _turns = new(2);

    public async Task<WorkbookVerdict> VerifyAsync(byte[] file, CancellationToken cancellation = default)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return WorkbookGuard.Check(file) is { } fault ? new WorkbookVerdict.Refused(fault)
                : WorkbookReader.Read(file) is { } given ? await VerifyAsync(file, given, cancellation)
                : new WorkbookVerdict.Refused(WorkbookFault.NotAWorkbook);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();

    private async Task<WorkbookVerdict> VerifyAsync(byte[] file, WorkbookContent given, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        var known = await EditionQueries.ReadAsync(db, cancellation);
        if (WorkbookOrigin.Find(given, known, editions.TitlesOf) is not var (edition, language, version)
            || await editions.ReadAsync(db, edition.ReportCode, edition.SessionCode, edition.Number, cancellation) is not { } contents)
        {
            return new WorkbookVerdict.NotFromHere();
        }

        var steps = await EditionStepStore.ReadAsync(db, edition.Id, cancellation);
        var step = steps.FirstOrDefault(step => step.Version == version) ?? steps[^1];
        var found = new WorkbookVerdict.Found
        {
            Match = WorkbookMatch.Replaced,
            Contents = contents,
            Step = step,
            Later = known.Where(other => other.ReportCode == edition.ReportCode && other.SessionId == edition.SessionId && other.Number > edition.Number).MaxBy(other => other.Number),
        };
        if ((step.CompiledAt, step.ContentHash) != (edition.CompiledAt, edition.ContentHash))
        {
            return found;
        }

        var spoken = contents.In(language) ?? await ReportLanguage.ReadAsync(db, language, cancellation);
        return Compare(file, given, WorkbookWriter.Write(await EditionReader.AsAfterAsync(db, contents, step, cancellation), spoken), found, spoken);
    }

    private static WorkbookVerdict.Found Compare(byte[] file, WorkbookContent given, byte[] genuine, WorkbookVerdict.Found found, ReportLanguage language)
    {
        if (file.AsSpan().SequenceEqual(genuine))
        {
            return found with { Match = WorkbookMatch.Untouched };
        }

        var codes = found.Contents.Lines.Select(line => line.FigureCode).ToHashSet(StringComparer.Ordinal);
        var wanted = WorkbookReader.Read(genuine) ?? throw new InvalidOperationException("A workbook that was just written cannot be read.");
        var differences = new WorkbookComparison(given, wanted, codes, language.Figures).Differences().Take(MostNamed + 1).ToList();
        return found with
        {
            Match = differences.Count == 0 ? WorkbookMatch.SavedAgain : WorkbookMatch.Altered,
            Differences = [.. differences.Take(MostNamed)],
            HasMore = differences.Count > MostNamed,
        };
    }
}
