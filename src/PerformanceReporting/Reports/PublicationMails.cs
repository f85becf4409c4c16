using System.Globalization;
using PerformanceReporting.Notifications;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Tells those who follow a report that an edition is published, and where; in the transaction that publishes it.</summary>
internal static class PublicationMails
{
    public static async Task WriteAsync(
        DatabaseConnection db, ReportDefinition report, ReportEdition edition, DateTimeOffset at, CancellationToken cancellation = default)
    {
        foreach (var follower in await SubscriptionStore.OfReportAsync(db, report.Code, cancellation))
        {
            await OutboxStore.WriteAsync(db, Write(follower, report, edition), at, cancellation);
        }
    }

    private static Mail Write(Follower follower, ReportDefinition report, ReportEdition edition)
    {
        var text = new TextsIn(typeof(Notifications.Texts), follower.Language);
        var title = report.Title.In(follower.Language);
        return new Mail
        {
            Occasion = string.Create(CultureInfo.InvariantCulture, $"published/{edition.Id}/{follower.PersonId}"),
            PersonId = follower.PersonId,
            Address = follower.Email,
            Name = follower.DisplayName,
            Subject = text["Published.Subject", edition.SessionCode, title],
            Body = string.Join(
                Environment.NewLine,
                text["Published.Dear", follower.DisplayName],
                "",
                text["Published.Body", title, edition.Number, edition.SessionCode],
                $"{Mail.Site}/reports/{Uri.EscapeDataString(report.Code)}/{Uri.EscapeDataString(edition.SessionCode)}/{edition.Number.ToString(CultureInfo.InvariantCulture)}",
                "",
                text["Published.End"],
                $"{Mail.Site}/following",
                ""),
        };
    }
}
