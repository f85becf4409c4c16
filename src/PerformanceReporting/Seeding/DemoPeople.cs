using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>The demonstration's units and people.</summary>
internal sealed class DemoPeople(DatabaseConnection db)
{
    private readonly Dictionary<string, int> _people = [];
    private readonly Dictionary<string, int> _units = [];
    private readonly Dictionary<string, string> _heads = [];

    public int Unit(string code) => _units[code];

    public int Person(string email) => _people[email];

    public Actor Actor(string email) => new(_people[email], email, Door.Import);

    public Actor HeadOf(string unit) => Actor(_heads[unit]);

    public async Task WriteAsync(Actor import, DateTimeOffset at)
    {
        foreach (var unit in SeedFiles.Read<UnitsDocument>("demo", "units.json").Units)
        {
            var row = new Unit { Code = unit.Code, Title = unit.Title, ParentId = unit.Parent is null ? null : _units[unit.Parent] };
            _units[unit.Code] = await UnitStore.AddAsync(db, import, at, row);
            await Translations.AddAsync(db, "Unit", _units[unit.Code], unit.Fr);
        }

        // One password for all, hashed once: hashing is slow by design.
        var hash = Passwords.Hash(Demonstration.Password);
        foreach (var person in SeedFiles.Read<PeopleDocument>("demo", "people.json").People)
        {
            _people[person.Email] = await PersonStore.AddAsync(db, import, at, new NewPerson
            {
                Email = person.Email,
                DisplayName = person.DisplayName,
                Language = person.Language,
                PasswordHash = hash,
                IsDemonstration = true,
                Roles = [.. person.Roles.Select(grant => new RoleGrant { Role = grant.Role, UnitId = grant.Unit is null ? null : _units[grant.Unit] })],
            });
            foreach (var headed in person.Roles.Where(grant => grant is { Role: Role.UnitHead, Unit: not null }))
            {
                _heads[headed.Unit!] = person.Email;
            }
        }
    }
}
