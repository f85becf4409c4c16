using MimeKit;
using PerformanceReporting.Access;
using PerformanceReporting.Notifications;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>A real process that sends mails and is killed (kill -9) while it does: none is lost, and none is there twice.</summary>
public sealed class KilledWhileSending(SqliteDemo engine) : DatabaseTests<SqliteDemo>(engine)
{
    private const int Mails = 60;

    private const string Unsent =
        """
        select count(*)
        from   Outbox
        where  SentAt is null
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(31)]
    public async Task Each_mail_is_there_once_after_a_restart(int letters)
    {
        var processes = new ServingProcesses(Engine.CreateCopy());
        await WriteAsync(processes);
        var folder = Directory.CreateTempSubdirectory("performance-reporting-mail-");
        try
        {
            var first = processes.Start("2018-11-26", $"--Mail:PickupFolder={folder.FullName}");
            await processes.UntilAsync(() => Task.FromResult(folder.GetFiles("*.eml").Length >= letters), $"{letters} letters are there");
            await ServingProcesses.KillAsync(first);
            await processes.HalfAMinutePassesAsync();

            processes.Start("2018-11-26", $"--Mail:PickupFolder={folder.FullName}");
            await processes.UntilAsync(async () => await UnsentAsync(processes) == 0, "every mail is sent");

            var found = folder.GetFiles("*.eml").Select(file => MimeMessage.Load(file.FullName, Cancellation)).ToList();
            Assert.Equal(Enumerable.Range(0, Mails).Select(number => $"Mail {number:00}"), found.Select(letter => letter.Subject).Order(StringComparer.Ordinal));
            Assert.Equal(Mails, found.Select(letter => letter.MessageId).Distinct().Count());
        }
        finally
        {
            processes.Dispose();
            folder.Delete(recursive: true);
        }
    }

    private static async Task WriteAsync(ServingProcesses processes)
    {
        await using var db = await processes.Database.BeginAsync(Cancellation);
        var person = (await PersonStore.FindByEmailAsync(db, "office@demo.example", Cancellation))!;
        for (var number = 0; number < Mails; number++)
        {
            var mail = new Mail { Occasion = $"test/{number}", PersonId = person.Id, Address = person.Email, Name = person.DisplayName, Subject = $"Mail {number:00}", Body = "Read {site}/review" };
            await OutboxStore.WriteAsync(db, mail, new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero), Cancellation);
        }

        await db.CommitAsync(Cancellation);
    }

    private static async Task<int> UnsentAsync(ServingProcesses processes)
    {
        await using var db = await processes.Database.OpenAsync(Cancellation);
        return await db.SingleAsync<int>(Unsent, null, Cancellation);
    }
}
