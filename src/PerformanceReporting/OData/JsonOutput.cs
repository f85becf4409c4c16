using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerformanceReporting.OData;

/// <summary>
/// JSON on its way to the client, sent on whenever enough has gathered. The first of it is held back until then, so that
/// what fails in the first rows, as a sum out of range does, is still answered as an error and not as a broken body.
/// </summary>
internal sealed class JsonOutput : IBufferWriter<byte>, IAsyncDisposable
{
    private const int Enough = 32 * 1024;

    // Accents, Arabic, Chinese and apostrophes travel as themselves; quotes and control characters are escaped as JSON asks.
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly HttpResponse _response;
    private readonly PipeWriter _pipe;
    private ArrayBufferWriter<byte>? _held = new(4096);

    public JsonOutput(HttpResponse response)
    {
        (_response, _pipe) = (response, response.BodyWriter);
        Json = new Utf8JsonWriter(this, Options);
    }

    public Utf8JsonWriter Json { get; }

    private long Unsent => Json.BytesPending + (_held?.WrittenCount ?? _pipe.UnflushedBytes);

    /// <summary>Sends what has gathered once it is enough, waiting where the client reads slowly.</summary>
    public ValueTask SendIfEnoughAsync(CancellationToken cancellation) =>
        Unsent < Enough ? ValueTask.CompletedTask : SendAsync(cancellation);

    /// <summary>Sends the rest. An answer of which nothing was sent before is told its length, and leaves in one piece.</summary>
    public ValueTask FinishAsync(CancellationToken cancellation)
    {
        Json.Flush();
        if (_held is { } all && !_response.HasStarted)
        {
            _response.ContentLength = all.WrittenCount;
        }

        return SendAsync(cancellation);
    }

    private async ValueTask SendAsync(CancellationToken cancellation)
    {
        Json.Flush();
        if (_held is { } first)
        {
            _held = null;
            _pipe.Write(first.WrittenSpan);
        }

        var sent = await _pipe.FlushAsync(cancellation);
        if (sent.IsCompleted)
        {
            throw new OperationCanceledException("The client has gone away.");
        }
    }

    void IBufferWriter<byte>.Advance(int count)
    {
        if (_held is { } held)
        {
            held.Advance(count);
        }
        else
        {
            _pipe.Advance(count);
        }
    }

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint) => _held is { } held ? held.GetMemory(sizeHint) : _pipe.GetMemory(sizeHint);

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => _held is { } held ? held.GetSpan(sizeHint) : _pipe.GetSpan(sizeHint);

    public ValueTask DisposeAsync() => Json.DisposeAsync();
}
