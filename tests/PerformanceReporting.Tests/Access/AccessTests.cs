using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;

namespace PerformanceReporting.Tests.Access;

/// <summary>What the suites of this folder are given: the program, and people made for one test each.</summary>
public abstract class AccessTests<TEngine> : DatabaseTests<TEngine>, IDisposable
    where TEngine : Engine
{
    private protected const string Password = "correct horse";

    // Slow by design, so made once.
    private static readonly string Hash = Passwords.Hash(Password);

    private readonly Lazy<AccessApp> _app;

    protected AccessTests(TEngine engine)
        : base(engine)
    {
        _app = new(Start);
    }

    private protected static Actor Tester { get; } = new(null, "tests", Door.Command);

    private protected AccessApp App => _app.Value;

    private protected DateTimeOffset Now => App.Machine.GetUtcNow();

    public void Dispose()
    {
        if (_app.IsValueCreated)
        {
            _app.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private protected virtual AccessApp Start() => new(Engine);

    /// <summary>Somebody new, with a mail address of their own.</summary>
    private protected Task<Person> PersonAsync(params Role[] roles) => PersonAsync(roles.Select(role => new RoleGrant { Role = role }));

    private protected Task<Person> HeadOfAsync(int unitId) => PersonAsync([new RoleGrant { Role = Role.UnitHead, UnitId = unitId }]);

    private protected async Task<Person> PersonAsync(IEnumerable<RoleGrant> roles, bool isDemonstration = false)
    {
        var person = new NewPerson
        {
            Email = $"{Guid.NewGuid():N}@example.org",
            DisplayName = "Somebody",
            Language = "en",
            PasswordHash = Hash,
            Roles = [.. roles],
            IsDemonstration = isDemonstration,
        };
        await ChangeAsync(db => PersonStore.AddAsync(db, Tester, Now, person, Cancellation));
        await using var read = await Database.OpenAsync(Cancellation);
        return (await PersonStore.FindByEmailAsync(read, person.Email, Cancellation))!;
    }

    private protected Task<int> UnitAsync(int? parent = null) => ChangeAsync(db => UnitStore.AddAsync(
        db, Tester, Now, new Unit { Code = $"{Guid.NewGuid():N}"[..12], Title = "Some unit", ParentId = parent }, Cancellation));

    private protected async Task<T> ChangeAsync<T>(Func<DatabaseConnection, Task<T>> change)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var result = await change(db);
        await db.CommitAsync(Cancellation);
        return result;
    }

    private protected Task<int> RunAsync(string sql, object parameters) => ChangeAsync(db => db.ExecuteAsync(sql, parameters, Cancellation));

    private protected async Task<T> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.SingleAsync<T>(sql, parameters, Cancellation);
    }
}
