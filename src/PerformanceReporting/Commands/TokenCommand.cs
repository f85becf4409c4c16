using System.CommandLine;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

internal static class TokenCommand
{
    public static Command Create(Lazy<WebApplication> program)
    {
        var person = new Option<string>("--for") { Description = "The mail address of the person who will use it.", Required = true };
        var name = new Option<string>("--name") { Description = "What it is for, for example \"Excel at home\".", Required = true };
        var days = new Option<int>("--days") { Description = "How many days it holds.", DefaultValueFactory = _ => NewToken.DefaultDays };
        var submit = new Option<bool>("--submit") { Description = "It may also submit values, not only read." };
        var create = new Command("create", "Make a personal access token and print it, alone, once.") { person, name, days, submit };
        create.SetAction((parsed, cancellation) => CreateAsync(
            program.Value.Services,
            parsed.GetRequiredValue(person),
            id => new NewToken
            {
                PersonId = id,
                Name = parsed.GetRequiredValue(name),
                Days = parsed.GetValue(days),
                Scope = parsed.GetValue(submit) ? TokenScope.Submit : TokenScope.Read,
            },
            cancellation));
        return new Command("token", "Personal access tokens, for Excel, Power BI and scripts.") { create };
    }

    private static async Task CreateAsync(IServiceProvider services, string email, Func<int, NewToken> wishOf, CancellationToken cancellation)
    {
        await Startup.PrepareAsync(services, cancellation);
        await using var db = await services.GetRequiredService<Database>().BeginAsync(cancellation);
        if (await PersonStore.FindByEmailAsync(db, email, cancellation) is not { } person)
        {
            throw new CommandException($"There is no person with the mail address '{email}'.");
        }

        var wish = wishOf(person.Id);
        if (wish.Problem is { } problem)
        {
            throw new CommandException(problem);
        }

        var operatorAtConsole = new Actor(null, "command line", Door.Command);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var issued = await TokenStore.IssueAsync(db, operatorAtConsole, now, wish, cancellation);
        await db.CommitAsync(cancellation);
        Console.WriteLine(issued.Secret);
    }
}
