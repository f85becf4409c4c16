using PerformanceReporting.Access;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>What is missing of a period, in the languages of those who are told; each is read when it is first asked for.</summary>
internal sealed class MissingValues(
    DatabaseConnection db, StrategicPlan plan, IReadOnlyList<ReportingPeriod> periods, ReportingPeriod period, DateTimeOffset now, CancellationToken cancellation)
{
    private readonly Dictionary<string, IReadOnlyList<ValueLine>> _lines = [];

    private IReadOnlyList<MeasurementCase>? _cases;

    private IReadOnlyList<Unit>? _units;

    /// <summary>All units, by identity.</summary>
    public async Task<IReadOnlyDictionary<int, Unit>> UnitsAsync() => (_units ??= await UnitStore.AllAsync(db, cancellation)).ToDictionary(unit => unit.Id);

    /// <summary>What is waited for, whichever unit answers for it.</summary>
    public async Task<IReadOnlyList<MeasurementCase>> CasesAsync() =>
        _cases ??= [.. (await MeasurementCaseQueries.OfPeriodAsync(db, plan, period, now, cancellation)).Where(measurement => WaitedFor.Is(measurement, now))];

    /// <summary>What is waited for of these units, with titles in a language.</summary>
    public async Task<IReadOnlyList<ValueLine>> LinesAsync(string language, IReadOnlySet<int> units)
    {
        if (!_lines.TryGetValue(language, out var lines))
        {
            var texts = await TranslationQueries.ReadAsync(db, language, cancellation);
            var titles = (await UnitsAsync()).ToDictionary(unit => unit.Key, unit => texts.Of("Unit", unit.Key, "Title", unit.Value.Title));
            var all = await ValueLineQueries.OfPeriodAsync(db, plan, periods, period, titles, texts, now, cancellation);
            _lines[language] = lines = [.. all.Where(line => WaitedFor.Is(line.Measurement, now))];
        }

        return [.. lines.Where(line => units.Contains(line.UnitId))];
    }
}
