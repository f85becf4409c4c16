namespace PerformanceReporting.Notifications;

/// <summary>A postman's round: what it needs is made ready at the first mail and put away at the end.</summary>
internal interface IMailRound : IAsyncDisposable
{
    /// <summary>Hands a mail over; when it returns the mail has left the house.</summary>
    /// <exception cref="DeliveryException">It has not.</exception>
    Task DeliverAsync(OutboxMail mail, CancellationToken cancellation);
}
