using PerformanceReporting.Tests.Support.SqlServer;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>The checks are checked: a deliberate slip is told by the name of its statement, and what SQL Server takes is left alone.</summary>
public sealed class SlipsForSqlServer
{
    private static readonly Lazy<IReadOnlyList<string>> Told = new(() => SqlServerChecks.Resolve(
    [
        .. Slips.Select(slip => (Name(slip.Data.Item1), slip.Data.Item1)),
        .. Sound.Select(sound => (Name(sound.Data), sound.Data)),
    ]));

    public static TheoryData<string, string> Slips => new()
    {
        { "select Titel from Unit", "Titel" },
        { "select u.Title from Units_ u", "Units_" },
        { "select x.Title from Unit u", "x" },
        { "select Title from Unit where Cod = @Code", "Cod" },
        { "update Unit set Titel = @Title where Id = @Id", "Titel" },
        { "delete from Unitt where Id = @Id", "Unitt" },
        { "insert into Unit (Code, Title, ParentId) values (@Code, @Title)", "names 3 columns and gives 2 values" },
        { "insert into Unit (Code, Title) select Code from Body", "names 2 columns and gives 1 values" },
        { "insert into Unit (Code) values (@Code)", "gives no value for Title" },
        { "insert into Unit (Id, Code, Title) values (@Id, @Code, @Title)", "identity" },
        { "insert into Unit values (@Code, @Title, null)", "does not name its columns" },
        { "insert into Unit (Code, Title, ParentId) values (@Code, @Title, 'abc')", "'abc' meets ParentId" },
        { "insert into Unit (Code, Title, ParentId) select Code, Title, Kind from Body", "writes Kind" },
        { "select Title from Unit where Id = 'abc'", "'abc' meets Id" },
        { "select Title from Unit where Code = 1", "1 meets Code" },
        { "select Title from Unit where Id = Code", "Code meets Id" },
        { "select Title from Unit where Id = @Id or Code = @Id", "@Id meets Code" },
        { "select Title from Unit where coalesce(@Id, Id) = Id and Code like @Id", "@Id meets" },
        { "select Title from Unit u where exists (select 1 from Body b where b.Code = u.Id)", "meets" },
        { "with x as (select Code as Key1 from Unit) select Key1 from x where Key1 = 1", "1 meets Key1" },
        { "select Title from Session where FirstDay < CutOffAt", "CutOffAt meets FirstDay" },
        { "select Code, Title from Unit union select Code from Body", "one side of the union" },
        { "select ParentId, Title, count(*) from Unit group by ParentId", "Title is neither grouped by" },
        { "select Title, max(Id) from Unit", "Title is neither grouped by" },
        { "select x.Title from (select Title from Unit order by Title) x", "ORDER BY" },
        { "select ifnull(Title, Code) from Unit", "ifnull() is not a known function" },
        { "select Title from Unit limit 1", "Incorrect syntax" },
        { "select Title || Code from Unit", "|| operator" },
        { "selec Title from Unit", "Incorrect syntax" },
        { "select Title from Unit; delete from Unit", "one statement at a time" },
        { "select Title + Code as Name from Unit", "joins text with +" },
    };

    public static TheoryData<string> Sound =>
    [
        "select Title from Unit where Id in @Ids",
        "select Title from Unit where (@ParentId is null or ParentId = @ParentId) order by Title offset @Skip rows fetch next @Take rows only",
        "select u.ParentId, count(*) as Units from Unit u group by u.ParentId having count(*) > @Least order by Units",
        "select max(Id) from Unit where Code = 'A' and Id <> 0",
        "update Person set IsActive = 0, FailedSignIns = FailedSignIns + 1, LockedUntil = case when FailedSignIns > 3 then @Until else LockedUntil end where Id = @Id",
        "with tree as (select Id, ParentId from Unit where Id = @Root union all select u.Id, u.ParentId from Unit u join tree t on t.Id = u.ParentId) select Id from tree",
    ];

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_is_told_by_the_name_of_its_statement(string sql, string told) =>
        Assert.Contains(
            Told.Value,
            problem => problem.StartsWith(Name(sql), StringComparison.Ordinal) && problem.Contains(told, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_SQL_Server_takes_is_not_complained_of(string sql) =>
        Assert.DoesNotContain(Told.Value, problem => problem.StartsWith(Name(sql), StringComparison.Ordinal));

    private static string Name(string sql) => $"<{sql}>";
}
