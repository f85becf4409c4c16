using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerformanceReporting.OData;

/// <summary>JSON on its way to the client: written into the response's pipe, sent on whenever enough has gathered.</summary>
internal sealed class JsonOutput(PipeWriter pipe) : IAsyncDisposable
{
    private const int Enough = 32 * 1024;

    // Accents, Arabic and Chinese travel as themselves; quotes and control characters are escaped as JSON asks.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public Utf8JsonWriter Json { get; } = new(pipe, Options);

    /// <summary>Sends what has gathered once it is enough, waiting where the client reads slowly.</summary>
    public ValueTask SendIfEnoughAsync(CancellationToken cancellation) =>
        Json.BytesPending + pipe.UnflushedBytes < Enough ? ValueTask.CompletedTask : SendAsync(cancellation);

    public async ValueTask SendAsync(CancellationToken cancellation)
    {
        Json.Flush();
        var sent = await pipe.FlushAsync(cancellation);
        if (sent.IsCompleted)
        {
            throw new OperationCanceledException("The client has gone away.");
        }
    }

    public ValueTask DisposeAsync() => Json.DisposeAsync();
}
