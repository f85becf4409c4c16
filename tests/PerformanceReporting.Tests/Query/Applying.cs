using PerformanceReporting.OData;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Query;

/// <summary>Every line of <c>apply.cases</c>: the rows that aggregation makes of the example's, worked out by hand.</summary>
public abstract class Applying<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Each_pipeline_makes_the_rows_that_the_specification_says()
    {
        await ExampleTables.CreateAsync(Database);
        var wrong = new List<string>();
        foreach (var one in SqlCases.Open("apply").Cases())
        {
            var made = await MakeAsync(one.Query);
            if (made != one.Column(1))
            {
                wrong.Add($"{one.Query}\n  expected {one.Column(1)}\n  made     {made}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private async Task<string> MakeAsync(string request)
    {
        try
        {
            var query = ExampleQueries.Compile(request, ExampleTables.DialectOf(Database.Provider));
            await using var session = new ReadSession(Database, TimeSpan.FromSeconds(10), Cancellation);
            var reader = await session.ReadAsync(query.Root.Statement);
            var rows = new List<string>();
            while (await reader.ReadAsync(Cancellation))
            {
                rows.Add(string.Join(
                    ", ",
                    from field in Fields(query.Root.Shape, "")
                    where field.Presence is not { } presence || presence.Parts.Contains(reader.GetInt64(presence.Ordinal))
                    select $"{field.Name} {(reader.IsDBNull(field.Ordinal) ? "null" : Plain(ValueWriters.Text(field.Type, reader, field.Ordinal)))}"));
            }

            return rows.Count == 0 ? "none" : string.Join(" | ", rows);
        }
        catch (Exception failure) when (failure is QueryException or System.Data.Common.DbException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }

    private static IEnumerable<Field> Fields(Shape shape, string path) =>
    [
        .. shape.Fields.Select(field => field with { Name = path + field.Name }),
        .. shape.Ones.SelectMany(one => Fields(one.Shape, $"{path}{one.Name}/")),
    ];

    private static string Plain(string text) => text switch { "true" => "1", "false" => "0", _ => text };
}

public sealed class ApplyingOnSqlite(SqliteEngine engine) : Applying<SqliteEngine>(engine);

public sealed class ApplyingOnSqlServer(SqlServerEngine engine) : Applying<SqlServerEngine>(engine);
