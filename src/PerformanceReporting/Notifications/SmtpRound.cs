using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PerformanceReporting.Notifications;

/// <summary>Hands mails to a mail server, over one connection for the whole round.</summary>
internal sealed class SmtpRound(MailOptions options, string site) : IMailRound
{
    private readonly SmtpClient _client = new();

    public async Task DeliverAsync(OutboxMail mail, CancellationToken cancellation)
    {
        try
        {
            await ConnectAsync(cancellation);
            await _client.SendAsync(Letter.Of(mail, options.From, site), cancellation);
        }
        catch (SmtpCommandException refused) when (_client.IsConnected)
        {
            throw new DeliveryException(FaultOf(refused), $"{options.Host} does not take it: {(int)refused.StatusCode} {refused.Message}", refused);
        }
        catch (Exception away) when (away is ServiceNotConnectedException or ProtocolException or CommandException or AuthenticationException
                                         or SslHandshakeException or IOException or SocketException or NotSupportedException)
        {
            throw new DeliveryException(DeliveryFault.Route, $"{options.Host}:{options.Port} cannot be used: {away.Message}", away);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _client.DisconnectAsync(quit: true);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ProtocolException or CommandException)
        {
            // It has what it took; a good-bye that fails changes nothing.
        }

        _client.Dispose();
    }

    // 5xx at the recipient says that it will never be taken; at anything else the setting may be mended.
    private static DeliveryFault FaultOf(SmtpCommandException refused) =>
        refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500 ? DeliveryFault.Recipient : DeliveryFault.Mail;

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        if (_client.IsConnected)
        {
            return;
        }

        await _client.ConnectAsync(options.Host!, options.Port, Protection(options.Security), cancellation);
        if (!string.IsNullOrEmpty(options.User))
        {
            await _client.AuthenticateAsync(options.User, options.Password ?? "", cancellation);
        }
    }

    private static SecureSocketOptions Protection(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => throw new ArgumentOutOfRangeException(nameof(security), security, "Not a kind of protection."),
    };
}
