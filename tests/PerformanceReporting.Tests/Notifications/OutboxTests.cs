using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Notifications;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Notifications;

/// <summary>What the suites of the outbox are given: a person, a folder of their own, and a machine's clock that a test can turn.</summary>
public abstract class OutboxTests<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private static readonly DateTimeOffset Morning = new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performance-reporting-mail-");

    private Person _person = null!;

    private protected FakeTimeProvider Machine { get; } = new(Morning);

    private protected PlanClock Clock => new(Machine);

    public async ValueTask InitializeAsync()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var email = $"{Guid.NewGuid():N}@example.org";
        await PersonStore.AddAsync(db, new(null, "tests", Door.Command), Morning, new NewPerson { Email = email, DisplayName = "Hélène Müller", Language = "fr", Roles = [] }, Cancellation);
        _person = (await PersonStore.FindByEmailAsync(db, email, Cancellation))!;
        await db.CommitAsync(Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A mail to the person, for an occasion of its own.</summary>
    private protected Mail Mail(string? occasion = null, string subject = "Trois valeurs manquent", string body = "Voir {site}/submissions") => new()
    {
        Occasion = occasion ?? $"test/{Guid.NewGuid():N}",
        PersonId = _person.Id,
        Address = _person.Email,
        Name = _person.DisplayName,
        Subject = subject,
        Body = body,
    };

    /// <summary>Writes mails in one transaction.</summary>
    /// <returns>Their identities; null for one that was not written.</returns>
    private protected async Task<IReadOnlyList<int?>> WriteAsync(params Mail[] mails)
    {
        var ids = new List<int?>();
        await using var db = await Database.BeginAsync(Cancellation);
        foreach (var mail in mails)
        {
            ids.Add(await OutboxStore.WriteAsync(db, mail, Clock.Now, Cancellation));
        }

        await db.CommitAsync(Cancellation);
        return ids;
    }

    /// <summary>A way out of the house: into the test's folder, unless told otherwise.</summary>
    private protected MailRoute Route(MailOptions? options = null) => new(
        Options.Create(options ?? new MailOptions { PickupFolder = _folder.FullName }),
        Engine.Options,
        new SiteAddress(new ConfigurationBuilder().AddInMemoryCollection([new("Site:Address", "https://performance.example.org/")]).Build()));

    /// <summary>A postman of a process of its own.</summary>
    private protected Postman Postman(MailRoute? route = null) => new(Database, route ?? Route(), Clock, Machine, NullLogger<Postman>.Instance);

    /// <summary>Sends what waits; no other test's mail does.</summary>
    private protected Task<int> SendAsync(MailOptions? options = null) => Postman(Route(options)).GoAsync(Cancellation);

    private protected async Task<OutboxMail> ReadAsync(int? id)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await OutboxQueries.ReadAsync(db, Cancellation)).Single(mail => mail.Id == id);
    }

    /// <summary>The letters in the folder, by file name.</summary>
    private protected IReadOnlyList<MimeMessage> Letters() =>
        [.. _folder.GetFiles("*.eml").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => MimeMessage.Load(file.FullName, Cancellation))];

    private protected IReadOnlyList<string> Files() => [.. _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    private protected static string At(DateTimeOffset? moment) => moment?.ToString("u", CultureInfo.InvariantCulture) ?? "";
}
