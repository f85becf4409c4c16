using System.Security.Cryptography;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Supporting;

/// <summary>What unit and office put beside a value: files, links and notes. None of it changes a figure, so no window closes it.</summary>
internal sealed class ValueSupport(Database database, PlanClock clock)
{
    public const int LargestFile = 10 * 1024 * 1024;

    private const int LongestName = 200;
    private const int LongestAddress = 1000;
    private const int LongestNote = 4000;

    /// <summary>Keeps a file; its type is told by its content and its name made safe.</summary>
    public Task<SupportOutcome> AttachAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, string? name, byte[] content, CancellationToken cancellation = default)
    {
        var format = content.Length is > 0 and <= LargestFile ? FileFormat.Of(content, name ?? "") : null;
        var problem = content.Length == 0 ? new Problem("file-empty", "File")
            : content.Length > LargestFile ? new Problem("file-too-large", "File") { Figures = [LargestFile / 1024 / 1024] }
            : format is null ? new Problem("file-type", "File")
            : null;
        return AddAsync(user, indicatorCode, periodCode, problem, async (db, measurementId, at) =>
        {
            var evidence = new Evidence
            {
                MeasurementId = measurementId,
                Kind = EvidenceKind.File,
                Name = FileName.Safe(name, format!.Extension),
                ContentType = format.ContentType,
                Size = content.Length,
                ContentHash = Convert.ToHexStringLower(SHA256.HashData(content)),
                RecordedAt = at,
                RecordedBy = user.PersonId,
            };
            await EvidenceStore.AddAsync(db, evidence, content, cancellation);
            return new AuditEntry { Action = "Attached", SubjectType = nameof(Evidence), SubjectId = $"{indicatorCode}/{periodCode}", After = new { evidence.Name, evidence.Size, evidence.ContentHash } };
        }, door, cancellation);
    }

    /// <summary>Keeps a link to something on the web or the intranet.</summary>
    public Task<SupportOutcome> LinkAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, string? name, string? address, CancellationToken cancellation = default)
    {
        var isAddress = Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0;
        var problem = !isAddress || uri!.AbsoluteUri.Length > LongestAddress ? new Problem("link-address", "Address")
            : name?.Trim().Length > LongestName ? new Problem("too-long", "Name") { Figures = [LongestName, name.Trim().Length] }
            : null;
        return AddAsync(user, indicatorCode, periodCode, problem, async (db, measurementId, at) =>
        {
            var evidence = new Evidence
            {
                MeasurementId = measurementId,
                Kind = EvidenceKind.Link,
                Name = string.IsNullOrWhiteSpace(name) ? uri!.Host : name.Trim(),
                Address = uri!.AbsoluteUri,
                RecordedAt = at,
                RecordedBy = user.PersonId,
            };
            await EvidenceStore.AddAsync(db, evidence, null, cancellation);
            return new AuditEntry { Action = "Attached", SubjectType = nameof(Evidence), SubjectId = $"{indicatorCode}/{periodCode}", After = new { evidence.Name, evidence.Address } };
        }, door, cancellation);
    }

    /// <summary>Takes evidence off a value; who looks at the value's history still finds it.</summary>
    public Task<SupportOutcome> RemoveAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, int evidenceId, CancellationToken cancellation = default) =>
        AddAsync(user, indicatorCode, periodCode, null, async (db, measurementId, at) =>
        {
            var evidence = await EvidenceStore.FindAsync(db, evidenceId, cancellation);
            return evidence?.MeasurementId == measurementId && await EvidenceStore.CloseAsync(db, evidenceId, at, user.PersonId, cancellation)
                ? new AuditEntry { Action = "Removed", SubjectType = nameof(Evidence), SubjectId = $"{indicatorCode}/{periodCode}", Before = new { evidence.Name, evidence.ContentHash, evidence.Address } }
                : null;
        }, door, cancellation);

    /// <summary>Adds a note to the thread of a value, and raises or settles its follow-up flag with it.</summary>
    public Task<SupportOutcome> NoteAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, string? body, FollowUp? flag, CancellationToken cancellation = default)
    {
        var problem = string.IsNullOrWhiteSpace(body) ? new Problem("note-empty", "Body")
            : body.Trim().Length > LongestNote ? new Problem("too-long", "Body") { Figures = [LongestNote, body.Trim().Length] }
            : null;
        return AddAsync(user, indicatorCode, periodCode, problem, async (db, measurementId, at) =>
        {
            var note = new Note { MeasurementId = measurementId, Body = body!.Trim().ReplaceLineEndings("\n"), Flag = flag, RecordedAt = at, RecordedBy = user.PersonId };
            await NoteStore.AddAsync(db, note, cancellation);
            return new AuditEntry { Action = "Noted", SubjectType = nameof(Note), SubjectId = $"{indicatorCode}/{periodCode}", After = new { note.Body, note.Flag } };
        }, door, cancellation);
    }

    private async Task<SupportOutcome> AddAsync(
        CurrentUser user,
        string indicatorCode,
        string periodCode,
        Problem? problem,
        Func<DatabaseConnection, int, DateTimeOffset, Task<AuditEntry?>> add,
        Door door,
        CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        var measurement = await MeasurementCaseQueries.FindAsync(db, indicatorCode, periodCode, at, cancellation);
        if (measurement?.MeasurementId is not { } id)
        {
            return new SupportOutcome.Unknown();
        }

        if (!user.MaySubmitFor(measurement.UnitId) && !user.May(Permission.AcceptValues))
        {
            return new SupportOutcome.Forbidden();
        }

        if (problem is not null)
        {
            return new SupportOutcome.Invalid([problem]);
        }

        if (await add(db, id, at) is not { } entry)
        {
            return new SupportOutcome.Unknown();
        }

        await AuditTrail.AppendAsync(db, user.Actor(door), at, entry, cancellation);
        await db.CommitAsync(cancellation);
        return new SupportOutcome.Done();
    }
}
