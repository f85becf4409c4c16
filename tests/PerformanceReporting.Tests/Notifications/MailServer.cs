using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace PerformanceReporting.Tests.Notifications;

/// <summary>A mail server on a free port of this machine, as far as a client that sends mail sees one.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly CancellationTokenSource _end = new();

    private readonly Task _serving;

    private readonly List<MimeMessage> _taken = [];

    public MailServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it answers to the naming of a recipient.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>Whether it takes what is sent and then goes away without a word.</summary>
    public bool GoesAwayAfterData { get; set; }

    public int Connections { get; private set; }

    /// <summary>The letters that it has taken.</summary>
    public IReadOnlyList<MimeMessage> Taken => _taken;

    public async ValueTask DisposeAsync()
    {
        // Stopped only when nothing listens any more: to accept on a stopped listener is an error of its own kind.
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Connections++;
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException or ObjectDisposedException)
        {
            // Its test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { AutoFlush = true, NewLine = "\r\n" };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT":
                    await writer.WriteLineAsync(ToRecipient);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    await TakeAsync(reader);
                    if (GoesAwayAfterData)
                    {
                        return;
                    }

                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        _taken.Add(await MimeMessage.LoadAsync(stream, _end.Token));
    }
}
