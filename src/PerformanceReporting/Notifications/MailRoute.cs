using Microsoft.Extensions.Options;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>Which way mails leave the house, as configured.</summary>
internal sealed class MailRoute(IOptions<MailOptions> options, DatabaseOptions database, SiteAddress site)
{
    /// <summary>The folder that mails are written to; null where a server takes them.</summary>
    public string? Folder { get; } = string.IsNullOrEmpty(options.Value.Host) ? Path.GetFullPath(options.Value.PickupFolder ?? Beside(database)) : null;

    public IMailRound Begin() => Folder is { } folder
        ? new PickupRound(folder, options.Value.From, site.Text)
        : new SmtpRound(options.Value, site.Text);

    private static string Beside(DatabaseOptions database) => Path.Combine(
        database.File is { } file
            ? Path.GetDirectoryName(file)!
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "PerformanceReporting"),
        "mail");
}
