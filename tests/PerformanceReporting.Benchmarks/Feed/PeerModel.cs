using Microsoft.EntityFrameworkCore;
using Microsoft.OData.Edm;
using Microsoft.OData.ModelBuilder;

namespace PerformanceReporting.Benchmarks.Feed;

/// <summary>The peer's view of the same file, as one would write it for EF Core.</summary>
public sealed class PeerContext(DbContextOptions<PeerContext> options) : DbContext(options)
{
    public DbSet<Measurement> Measurements => Set<Measurement>();

    public DbSet<ExactMeasurement> ExactMeasurements => Set<ExactMeasurement>();

    public static IEdmModel EdmModel()
    {
        var model = new ODataConventionModelBuilder();
        model.EntitySet<Measurement>("Measurements");
        model.EntitySet<ExactMeasurement>("ExactMeasurements");
        model.EntitySet<MeasurementRevision>("MeasurementRevisions");
        model.EntitySet<Indicator>("Indicators");
        model.EntitySet<StrategicActivity>("StrategicActivities");
        model.EntitySet<StrategicGoal>("StrategicGoals");
        return model.GetEdmModel();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Measurement>().ToView("PeerMeasurements");
        modelBuilder.Entity<ExactMeasurement>().ToView("PeerExactMeasurements");
        modelBuilder.Entity<MeasurementRevision>().ToView("PeerRevisions");
        modelBuilder.Entity<Indicator>().ToView("Indicators");
        modelBuilder.Entity<StrategicActivity>().ToView("StrategicActivities");
        modelBuilder.Entity<StrategicGoal>().ToView("StrategicGoals");
    }
}

public sealed class Measurement
{
    public int Id { get; set; }

    public int IndicatorId { get; set; }

    public int ReportingPeriodId { get; set; }

    public int RevisionId { get; set; }

    public int RevisionNumber { get; set; }

    public int UnitId { get; set; }

    public string State { get; set; } = "";

    public double? Value { get; set; }

    public double? Numerator { get; set; }

    public double? Denominator { get; set; }

    public double? Forecast { get; set; }

    public string? Narrative { get; set; }

    public string? NotAvailableReason { get; set; }

    public DateOnly? PromisedFor { get; set; }

    public string? Comment { get; set; }

    public int? EnteredBy { get; set; }

    public bool IsLate { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    public int? RecordedBy { get; set; }

    public DateTimeOffset? SupersededAt { get; set; }

    public Indicator? Indicator { get; set; }

    public ICollection<MeasurementRevision> MeasurementRevisions { get; } = [];
}

/// <summary>The same with decimals, which is what the feed gives and adds up; to EF Core they are text on SQLite.</summary>
public sealed class ExactMeasurement
{
    public int Id { get; set; }

    public int IndicatorId { get; set; }

    public decimal? Value { get; set; }

    public Indicator? Indicator { get; set; }
}

public sealed class MeasurementRevision
{
    public int Id { get; set; }

    public int MeasurementId { get; set; }

    public int Number { get; set; }

    public int UnitId { get; set; }

    public string State { get; set; } = "";

    public double? Value { get; set; }

    public string? Comment { get; set; }

    public DateTimeOffset RecordedAt { get; set; }

    public DateTimeOffset? SupersededAt { get; set; }
}

public sealed class Indicator
{
    public int Id { get; set; }

    public string Code { get; set; } = "";

    public int StrategicActivityId { get; set; }

    public string Title { get; set; } = "";

    public int UnitId { get; set; }

    public StrategicActivity? StrategicActivity { get; set; }
}

public sealed class StrategicActivity
{
    public int Id { get; set; }

    public int StrategicGoalId { get; set; }

    public string Code { get; set; } = "";

    public string Title { get; set; } = "";

    public StrategicGoal? StrategicGoal { get; set; }
}

public sealed class StrategicGoal
{
    public int Id { get; set; }

    public int Number { get; set; }

    public string Title { get; set; } = "";
}
