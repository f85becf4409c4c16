using System.CommandLine;
using System.Security.Cryptography;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

internal static class PersonCommand
{
    private const int PasswordBytes = 12;

    public static Command Create(Lazy<WebApplication> program)
    {
        var email = new Argument<string>("email") { Description = "The mail address to sign in with." };
        var name = new Option<string>("--name") { Description = "How the person is called on screen.", Required = true };
        var roles = new Option<Role[]>("--role") { Description = "What the person does; may be repeated.", Required = true };
        var unit = new Option<string?>("--unit") { Description = "The code of the unit that a UnitHead answers for." };
        var language = new Option<string>("--language") { Description = "en or fr.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "fr");
        var add = new Command("add", "Add a person and print the password that they begin with, once.") { email, name, roles, unit, language };
        add.SetAction((parsed, cancellation) => AddAsync(
            program.Value.Services,
            parsed.GetRequiredValue(email),
            parsed.GetRequiredValue(name),
            parsed.GetRequiredValue(roles),
            parsed.GetValue(unit),
            parsed.GetRequiredValue(language),
            cancellation));
        return new Command("person", "The people who may sign in.") { add };
    }

    private static async Task AddAsync(
        IServiceProvider services, string email, string name, Role[] roles, string? unitCode, string language, CancellationToken cancellation)
    {
        await Startup.PrepareAsync(services, cancellation);
        await using var db = await services.GetRequiredService<Database>().BeginAsync(cancellation);
        if (await PersonStore.FindByEmailAsync(db, email, cancellation) is not null)
        {
            throw new CommandException($"There already is a person with the mail address '{email}'.");
        }

        var unit = unitCode is null ? null : (await UnitStore.AllAsync(db, cancellation)).FirstOrDefault(row => row.Code == unitCode)
            ?? throw new CommandException($"There is no unit with the code '{unitCode}'.");
        if (roles.Contains(Role.UnitHead) != unit is not null)
        {
            throw new CommandException("A UnitHead, and nobody else, answers for a unit: name it with --unit.");
        }

        var password = Convert.ToBase64String(RandomNumberGenerator.GetBytes(PasswordBytes));
        var person = new NewPerson
        {
            Email = email,
            DisplayName = name,
            Language = language,
            PasswordHash = Passwords.Hash(password),
            Roles = [.. roles.Distinct().Select(role => new RoleGrant { Role = role, UnitId = role == Role.UnitHead ? unit!.Id : null })],
        };
        var clock = services.GetRequiredService<PlanClock>();
        await PersonStore.AddAsync(db, new Actor(null, "command line", Door.Command), clock.Now, person, cancellation);
        await db.CommitAsync(cancellation);
        Console.WriteLine(password);
    }
}
