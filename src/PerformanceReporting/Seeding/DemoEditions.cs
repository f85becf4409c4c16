using PerformanceReporting.Reports;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>The editions of earlier rounds: compiled by the compiler itself, released and published when the files say so.</summary>
internal sealed class DemoEditions(DatabaseConnection db, DemoPeople people, ReportLibrary reports)
{
    private readonly Queue<EditionText> _waiting =
        new(SeedFiles.Read<SessionsDocument>("demo", "sessions.json").Editions.OrderBy(edition => edition.Compiled));

    /// <summary>Publishes what had been compiled before a moment.</summary>
    public async Task PublishUntilAsync(DateTimeOffset moment)
    {
        while (_waiting.TryPeek(out var next) && next.Compiled < moment)
        {
            await PublishAsync(_waiting.Dequeue());
        }
    }

    private async Task PublishAsync(EditionText text)
    {
        var definition = reports.Find(text.Report) ?? throw new StorageException($"The seed publishes a report '{text.Report}' that is not declared in reports/.");
        var session = await SessionQueries.FindAsync(db, definition.Body, text.Session, text.Compiled)
            ?? throw new StorageException($"The seed publishes a report for a session '{text.Session}' that it does not have.");
        var request = new CompileRequest { ReportCode = text.Report, SessionCode = text.Session, AgendaItem = text.AgendaItem, DocumentNumber = text.Document };
        var (office, secretaryGeneral) = (people.Actor("office@demo.example"), people.Actor("sg@demo.example"));
        var compiled = Done(await ReportCompiler.CompileAsync(db, definition, session, request, office, text.Compiled, default));
        var released = Done(await EditionSteps.ReleaseAsync(db, compiled, secretaryGeneral, text.Released));
        Done(await EditionSteps.PublishAsync(db, released, secretaryGeneral, text.Published));
    }

    private static ReportEdition Done(ReportOutcome outcome) =>
        outcome is ReportOutcome.Done done ? done.Edition : throw new StorageException($"An edition of the seed could not be made: {outcome}.");
}
