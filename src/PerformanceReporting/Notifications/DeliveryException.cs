namespace PerformanceReporting.Notifications;

/// <summary>A mail could not be handed over; the message is for whoever looks after the installation.</summary>
internal sealed class DeliveryException(DeliveryFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public DeliveryFault Fault => fault;
}

/// <summary>What stood in the way of a mail, and so of which others.</summary>
internal enum DeliveryFault
{
    /// <summary>This mail could not be handed over now.</summary>
    Mail,

    /// <summary>It never will: the server knows no such address.</summary>
    Recipient,

    /// <summary>No mail can be handed over now: the server is away, or the folder cannot be written.</summary>
    Route,
}
