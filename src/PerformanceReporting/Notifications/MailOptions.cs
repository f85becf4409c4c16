using System.ComponentModel.DataAnnotations;

namespace PerformanceReporting.Notifications;

/// <summary>How mails leave the house, in the section <c>Mail</c>: through a mail server where one is named, else into a folder.</summary>
internal sealed record MailOptions : IValidatableObject
{
    /// <summary>The mail server; null writes mails into <see cref="PickupFolder"/>.</summary>
    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>Null where the server asks for no name.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "performance-reporting@localhost";

    /// <summary>Where mails are written when no server is named, one file each; null stands for <c>mail</c> beside the data.</summary>
    public string? PickupFolder { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!new EmailAddressAttribute().IsValid(From))
        {
            yield return new($"Mail:From is '{From}'; it must be a mail address, such as performance@example.org.");
        }

        if (!string.IsNullOrEmpty(Host) && From == new MailOptions().From)
        {
            yield return new("Mail:Host names a mail server, but Mail:From no sender: set it to an address that the server may send from.");
        }

        if (!string.IsNullOrEmpty(User) && Security == MailSecurity.None)
        {
            yield return new("Mail:User would be sent unprotected: set Mail:Security to StartTls or Tls.");
        }
    }
}
