namespace PerformanceReporting.Notifications;

/// <summary>How the way to the mail server is protected.</summary>
internal enum MailSecurity
{
    /// <summary>Begins in the open and must turn to TLS; as on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; as on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a relay on the same machine or network.</summary>
    None,
}
