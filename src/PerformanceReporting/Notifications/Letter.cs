using MimeKit;
using MimeKit.Text;

namespace PerformanceReporting.Notifications;

/// <summary>A mail as it travels; the same row gives the same letter, whenever and wherever it is sent.</summary>
internal static class Letter
{
    public static MimeMessage Of(OutboxMail mail, string from, string site)
    {
        var letter = new MimeMessage
        {
            MessageId = $"{mail.MessageId}@{from[(from.IndexOf('@', StringComparison.Ordinal) + 1)..]}",
            Date = mail.RecordedAt,
            Subject = mail.Subject,
            Body = new TextPart(TextFormat.Plain) { Text = mail.Body.Replace(Mail.Site, site, StringComparison.Ordinal) },
        };
        letter.From.Add(new MailboxAddress("", from));
        letter.To.Add(new MailboxAddress(mail.Name, mail.Address));

        // So that no "out of office" answers a machine.
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Headers.Add("X-Auto-Response-Suppress", "All");
        letter.Prepare(EncodingConstraint.SevenBit);
        return letter;
    }
}
