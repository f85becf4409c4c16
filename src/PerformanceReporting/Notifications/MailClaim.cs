namespace PerformanceReporting.Notifications;

/// <summary>By whom a mail is held while it is sent, and until when; by the machine's time.</summary>
internal sealed record MailClaim(string Owner, DateTimeOffset Now, DateTimeOffset Until);
