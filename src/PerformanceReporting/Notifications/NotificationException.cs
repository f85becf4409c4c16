namespace PerformanceReporting.Notifications;

/// <summary>A setting of mails or of the site's address cannot be used; the message says which and how it is written.</summary>
internal sealed class NotificationException(string message) : Exception(message);
