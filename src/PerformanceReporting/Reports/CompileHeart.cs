using System.Data.Common;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Keeps a claim while it is worked on: renews it each second, says how far the work has come, and hears when somebody
/// stops it.
/// </summary>
internal sealed class CompileHeart : IAsyncDisposable
{
    /// <summary>How long a claim holds without a beat; who died is followed after that.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Database _database;
    private readonly TimeProvider _machine;
    private readonly CompileClaim _claim;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _rest = new();
    private readonly Task _beating;

    private CompileStage _stage;

    private CompileHeart(Database database, TimeProvider machine, CompileClaim claim, CancellationToken cancellation)
    {
        (_database, _machine, _claim) = (database, machine, claim);
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _beating = Task.Run(BeatAsync, CancellationToken.None);
    }

    /// <summary>Cancelled when the work is to end: by the caller, because somebody stopped it, or because another try has it.</summary>
    public CancellationToken Work => _work.Token;

    public static CompileHeart Start(Database database, TimeProvider machine, CompileClaim claim, CancellationToken cancellation) =>
        new(database, machine, claim, cancellation);

    /// <summary>Says that the work has come to a further stage.</summary>
    public async Task EnterAsync(CompileStage stage)
    {
        _stage = stage;
        if (!await RenewAsync())
        {
            await _work.CancelAsync();
        }

        Work.ThrowIfCancellationRequested();
    }

    /// <summary>Beats no more. A transaction that gives up the claim follows, which nobody can come between.</summary>
    public async Task RestAsync()
    {
        await _rest.CancelAsync();
        await _beating;
    }

    public async ValueTask DisposeAsync()
    {
        await RestAsync();
        _rest.Dispose();
        _work.Dispose();
    }

    private async Task BeatAsync()
    {
        using var timer = new PeriodicTimer(Beat, _machine);
        try
        {
            while (await timer.WaitForNextTickAsync(_rest.Token))
            {
                if (!await RenewAsync())
                {
                    await _work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Resting.
        }
    }

    private async Task<bool> RenewAsync()
    {
        try
        {
            await using var db = await _database.OpenAsync();
            return await CompilationStore.RenewAsync(db, _claim, _stage, _machine.GetUtcNow() + Span);
        }
        catch (Exception missed) when (missed is DbException or StorageException)
        {
            // One beat missed. If the claim runs out and is lost, the transaction that needs it finds out.
            return true;
        }
    }
}
