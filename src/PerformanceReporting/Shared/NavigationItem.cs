using PerformanceReporting.Access;

namespace PerformanceReporting.Shared;

/// <summary>A way into one room of the product. A page that does not exist, or that the person may not open, is not offered.</summary>
/// <param name="Title">Its English title, translated by <see cref="LayoutTexts"/>.</param>
/// <param name="Page">The page's path below the content root.</param>
/// <param name="Needs">What the person must be allowed to do.</param>
/// <param name="Room">How the paths of the pages begin that count as being in this room.</param>
internal sealed record NavigationItem(string Title, string Page, Permission Needs, string Room)
{
    public static readonly IReadOnlyList<NavigationItem> All =
    [
        new("Overview", "/Dashboards/Overview", Permission.ReadFigures, "/Dashboards/"),
        new("Submissions", "/Submissions/Mine", Permission.SubmitValues, "/Submissions/Mine"),
        new("Review", "/Submissions/Review", Permission.AcceptValues, "/Submissions/Review"),
        new("Rules", "/Submissions/Validation/Rules", Permission.Administer, "/Submissions/Validation/"),
        new("Reminders", "/Submissions/Reminding/Schedule", Permission.Administer, "/Submissions/Reminding/"),
        new("Mail", "/Notifications/Outbox", Permission.Administer, "/Notifications/"),
        new("Reports", "/Reports/Editions", Permission.ReadFigures, "/Reports/"),
        new("Plan", "/Planning/Plan", Permission.ReadFigures, "/Planning/"),
        new("Following", "/Following/Followed", Permission.ReadFigures, "/Following/"),
        new("Audit", "/Trail/Events", Permission.ReadAuditTrail, "/Trail/"),
        new("Connect", "/OData/Connect", Permission.ReadFeed, "/OData/"),
    ];

    /// <summary>Whether a page is in this room.</summary>
    public bool Holds(string page) => page.StartsWith(Room, StringComparison.Ordinal);
}
