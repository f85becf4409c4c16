using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>Writes the strategic plan, as adopted, into an empty database.</summary>
internal sealed class PlanSeed(DatabaseConnection db, PlanDocument document, DateTimeOffset at)
{
    /// <summary>Identities of what was written, by code: for what hangs on it.</summary>
    public Dictionary<string, int> Activities { get; } = [];

    public Dictionary<string, int> Bodies { get; } = [];

    public Dictionary<string, int> FundingSources { get; } = [];

    public Dictionary<string, int> OperationalPlans { get; } = [];

    public Dictionary<string, int> Regions { get; } = [];

    public int RegionDimension { get; private set; }

    public int PlanId { get; private set; }

    /// <summary>The plan's last day.</summary>
    public DateOnly LastDay => PlanYear.Parse(document.Plan.LastYear).LastDay;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(document.TimeZone);

    public async Task WriteAsync(Actor actor, bool isIllustrative)
    {
        var (first, last) = (PlanYear.Parse(document.Plan.FirstYear), PlanYear.Parse(document.Plan.LastYear));
        PlanId = await db.InsertAsync(PlanSeedStore.Plan, new
        {
            document.Plan.Code,
            document.Plan.Title,
            first.FirstDay,
            last.LastDay,
            document.TimeZone,
            IsIllustrative = isIllustrative,
            ResultsAsOf = at,
        });
        await Translations.AddAsync(db, "StrategicPlan", PlanId, document.Plan.Fr);
        await db.ExecuteAsync(PlanSeedStore.Threshold, new { PlanId, document.Thresholds.OnTrack, document.Thresholds.AtRisk, RecordedAt = at });
        foreach (var year in first.To(last))
        {
            OperationalPlans[year.ToString()] = await db.InsertAsync(PlanSeedStore.OperationalPlan, new { PlanId, PlanYear = year.ToString(), year.FirstDay, year.LastDay });
        }

        await WriteStatementsAsync();
        await WriteGoalsAsync(await WriteNamedAsync(PlanSeedStore.BuildingBlock, "BuildingBlock", document.BuildingBlocks));
        await WriteBodiesAsync();
        await WriteScanAsync();
        await WriteRegionsAsync();
        foreach (var (code, id) in await WriteNamedAsync(PlanSeedStore.FundingSource, "FundingSource", document.Costing.FundingSources))
        {
            FundingSources[code] = id;
        }

        await AuditTrail.AppendAsync(db, actor, at, new AuditEntry { Action = "Seeded", SubjectType = "StrategicPlan", SubjectId = document.Plan.Code, After = document.Plan });
    }

    private async Task WriteStatementsAsync()
    {
        foreach (var (ordinal, statement) in document.BasicStatements.Index())
        {
            var id = await db.InsertAsync(PlanSeedStore.Statement, new { PlanId, Ordinal = ordinal + 1, statement.Kind, statement.Text });
            await Translations.AddAsync(db, "BasicStatement", id, statement.Fr);
        }
    }

    private async Task WriteGoalsAsync(Dictionary<string, int> blocks)
    {
        foreach (var goal in document.Goals)
        {
            var goalId = await db.InsertAsync(PlanSeedStore.Goal, new { PlanId, goal.Number, goal.Title, goal.ShortTitle, goal.Package, goal.Summary });
            await Translations.AddAsync(db, "StrategicGoal", goalId, goal.Fr);
            foreach (var activity in goal.Activities)
            {
                var id = await db.InsertAsync(PlanSeedStore.Activity, new { GoalId = goalId, activity.Code, activity.Title, activity.ShortTitle, activity.Summary });
                Activities[activity.Code] = id;
                await Translations.AddAsync(db, "StrategicActivity", id, activity.Fr);
                await db.ExecuteAsync(PlanSeedStore.ActivityBuildingBlock, activity.BuildingBlocks.Select(block => new { ActivityId = id, BlockId = blocks[block] }));
            }
        }
    }

    private async Task WriteBodiesAsync()
    {
        foreach (var body in document.Bodies)
        {
            Bodies[body.Code] = await db.InsertAsync(PlanSeedStore.Body, new { body.Code, body.Title, body.Kind, body.Role });
            await Translations.AddAsync(db, "Body", Bodies[body.Code], body.Fr);
        }

        foreach (var step in document.PlanningCycle)
        {
            await db.ExecuteAsync(PlanSeedStore.PlanningStep, new { PlanId, step.Step, BodyId = step.Body is null ? (int?)null : Bodies[step.Body], step.Month, step.Action });
        }
    }

    private async Task WriteScanAsync()
    {
        var scan = document.EnvironmentalScan;
        var scanId = await db.InsertAsync(PlanSeedStore.Scan, new { PlanId, ScanYear = scan.Year, scan.PreparedBy });
        var developments = scan.Themes.SelectMany(theme => theme.Developments.Select(text => (Theme: theme.Title, Text: text)));
        await db.ExecuteAsync(PlanSeedStore.Development, developments.Index().Select(row => new { ScanId = scanId, Ordinal = row.Index + 1, row.Item.Theme, row.Item.Text }));
    }

    private async Task WriteRegionsAsync()
    {
        RegionDimension = await db.InsertAsync(PlanSeedStore.Dimension, new { Code = "REGION", Title = "WCO region" });
        await Translations.AddAsync(db, "Dimension", RegionDimension, new() { ["title"] = "Région de l’OMD" });
        foreach (var (ordinal, region) in document.Regions.List.Index())
        {
            Regions[region.Code] = await db.InsertAsync(PlanSeedStore.Member, new { DimensionId = RegionDimension, Ordinal = ordinal + 1, region.Code, region.Title });
            await Translations.AddAsync(db, "DimensionMember", Regions[region.Code], region.Fr);
        }
    }

    private async Task<Dictionary<string, int>> WriteNamedAsync(string insert, string type, IReadOnlyList<NamedText> rows)
    {
        var ids = new Dictionary<string, int>();
        foreach (var row in rows)
        {
            ids[row.Code] = await db.InsertAsync(insert, new { row.Code, row.Title });
            await Translations.AddAsync(db, type, ids[row.Code], row.Fr);
        }

        return ids;
    }
}
