using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Support;
using Xunit;
using YamlDotNet.Serialization;

namespace PerformanceReporting.Tests.House;

/// <summary>The files for Docker cannot run in every build; they are kept honest by being read.</summary>
public sealed class Containers
{
    private const string Publish = "dotnet publish src/PerformanceReporting -c Release -o";

    private static readonly string Compose = Repository.Read("docker-compose.yml");

    private static readonly Dictionary<object, object> Root = new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Compose);

    [Fact]
    public void There_are_the_program_and_SQL_Server_2022_and_both_say_whether_they_are_well()
    {
        Assert.Equal(["performance-reporting", "sqlserver"], Map(Root, "services").Keys.Cast<string>().Order());
        Assert.StartsWith("mcr.microsoft.com/mssql/server:2022", (string)Service("sqlserver")["image"], StringComparison.Ordinal);
        Assert.All(["sqlserver", "performance-reporting"], name => Assert.True(Map(Service(name), "healthcheck").ContainsKey("test")));
    }

    [Fact]
    public void The_program_waits_for_a_server_that_is_well() =>
        Assert.Equal("service_healthy", Map(Map(Service("performance-reporting"), "depends_on"), "sqlserver")["condition"]);

    [Fact]
    public void What_SQL_Server_holds_outlives_its_container()
    {
        var volume = ((string)Assert.Single((List<object>)Service("sqlserver")["volumes"])).Split(':');

        Assert.Equal("/var/opt/mssql", volume[1]);
        Assert.Contains(volume[0], Map(Root, "volumes").Keys);
    }

    [Fact]
    public void The_program_is_told_its_database_by_settings_it_knows()
    {
        var settings = Map(Service("performance-reporting"), "environment");

        Assert.Equal("SqlServer", settings["Database__Provider"]);
        Assert.StartsWith("Server=sqlserver;", (string)settings["ConnectionStrings__PerformanceReporting"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_checked_in()
    {
        Assert.DoesNotMatch(@"(?i)(password|pwd|secret)[ \t]*[:=][ \t]*""?[^\s"";]", Regex.Replace(Compose, @"\$\{\w+[^}]*\}", ""));
        Assert.Contains(".env", Repository.Read(".gitignore").Split('\n'));
        Assert.All(Assignments(), line => Assert.EndsWith("=", line, StringComparison.Ordinal));
    }

    [Fact]
    public void What_must_be_filled_in_is_listed() =>
        Assert.Equal(
            Regex.Matches(Compose, @"\$\{(\w+)").Select(match => match.Groups[1].Value).Distinct().Order(),
            Assignments().Select(line => line.TrimEnd('=')).Order());

    [Fact]
    public void The_image_is_built_as_the_readme_says()
    {
        var dockerfile = Repository.Read((string)Map(Service("performance-reporting"), "build")["dockerfile"]);

        Assert.Contains($"RUN {Publish} /app\n", dockerfile, StringComparison.Ordinal);
        Assert.Contains("ENTRYPOINT [\"dotnet\", \"PerformanceReporting.dll\"]", dockerfile, StringComparison.Ordinal);
        Assert.Contains(Publish, Repository.Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_listens_where_its_port_is_published_and_looked_at()
    {
        var port = Regex.Match(Repository.Read("src/PerformanceReporting/Dockerfile"), @"EXPOSE (\d+)").Groups[1].Value;

        Assert.Contains($"ASPNETCORE_URLS=http://+:{port}\n", Repository.Read("src/PerformanceReporting/Dockerfile"), StringComparison.Ordinal);
        Assert.EndsWith($":{port}", (string)Assert.Single((List<object>)Service("performance-reporting")["ports"]), StringComparison.Ordinal);
        Assert.Contains($"/dev/tcp/localhost/{port} ", string.Join(' ', (List<object>)Map(Service("performance-reporting"), "healthcheck")["test"]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Assignments() => Repository.Read(".env.example").Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    private static Dictionary<object, object> Service(string name) => Map(Map(Root, "services"), name);

    private static Dictionary<object, object> Map(Dictionary<object, object> parent, string key) => (Dictionary<object, object>)parent[key];
}
