using System.Globalization;
using MimeKit;

namespace PerformanceReporting.Notifications;

/// <summary>Writes mails into a folder, one file each. A mail that is written again after a crash takes the place of its first file.</summary>
internal sealed class PickupRound(string folder, string from, string site) : IMailRound
{
    private static readonly FormatOptions Format = Formatted();

    /// <summary>The file that a mail is written to.</summary>
    public static string FileOf(OutboxMail mail) => string.Create(
        CultureInfo.InvariantCulture, $"{mail.RecordedAt:yyyy-MM-dd}-{mail.Id:000000}-{mail.MessageId}.eml");

    public async Task DeliverAsync(OutboxMail mail, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, FileOf(mail));
        var unfinished = $"{file}.{Guid.NewGuid():n}.tmp";
        try
        {
            Directory.CreateDirectory(folder);
            await using (var stream = File.Create(unfinished))
            {
                await Letter.Of(mail, from, site).WriteToAsync(Format, stream, cancellation);
            }

            // Whoever empties the folder never sees half a mail.
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(DeliveryFault.Route, $"The mail folder '{folder}' cannot be written: {unwritable.Message}", unwritable);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static FormatOptions Formatted()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }
}
