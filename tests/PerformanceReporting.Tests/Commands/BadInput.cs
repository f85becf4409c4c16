using System.Net;
using System.Net.Sockets;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Commands;

/// <summary>Whatever is wrong with a command is one line on standard error and a non-zero exit code, never a stack trace.</summary>
public sealed class BadInput(SqliteDemo engine) : DatabaseTests<SqliteDemo>(engine)
{
    [Theory]
    [InlineData("There is no report ‘nonsense’", "compile", "nonsense")]
    [InlineData("no session ‘PC99’", "compile", "policy-commission", "--session", "PC99")]
    [InlineData("cannot be written", "compile", "policy-commission", "--output", "/proc/nowhere")]
    [InlineData("no person with the mail address 'nobody@example.org'", "token", "create", "--for", "nobody@example.org", "--name", "Excel")]
    [InlineData("lives for 1 to 366 days", "token", "create", "--for", "audit@demo.example", "--name", "Excel", "--days", "0")]
    [InlineData("There already is a person", "person", "add", "audit@demo.example", "--name", "Somebody", "--role", "Reader")]
    [InlineData("name it with --unit", "person", "add", "new@example.org", "--name", "Somebody", "--role", "UnitHead")]
    public async Task What_does_not_exist_or_cannot_be_is_named(string said, params string[] arguments) =>
        await AssertRefusedAsync(Engine.Options, said, arguments);

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "This is a text, and no database at all: it is long enough to have a header.", Cancellation);

        await AssertRefusedAsync(Engine.Options with { ConnectionString = $"Data Source={file}" }, file, "verify");
    }

    [Theory]
    [InlineData("Server=127.0.0.1,9;Database=x;User Id=x;Password=y;Connect Timeout=2", "127.0.0.1,9")]
    [InlineData("Server=127.0.0.1,9;User Id=x;Password=y", "names no database")]
    [InlineData("nonsense", "cannot be read")]
    public async Task A_wrong_connection_string_is_told_without_its_secrets(string connectionString, string said)
    {
        var error = await AssertRefusedAsync(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = connectionString }, said, "migrate");

        Assert.DoesNotContain("Password", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From is 'nobody'", "--Mail:From=nobody")]
    [InlineData("but Mail:From no sender", "--Mail:Host=mail.example.org")]
    [InlineData("set Mail:Security to StartTls or Tls", "--Mail:Host=mail.example.org", "--Mail:From=a@example.org", "--Mail:User=a", "--Mail:Security=None")]
    [InlineData("Site:Address is 'performance'", "--Site:Address=performance")]
    public async Task A_setting_of_mails_that_cannot_be_used_is_named(string said, params string[] settings) =>
        await AssertRefusedAsync(Engine.Options, said, ["serve", "--Demo:Seed=false", "--urls=http://127.0.0.1:0", .. settings]);

    [Fact]
    public async Task A_port_in_use_is_named_with_a_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        await AssertRefusedAsync(Engine.Options, "choose another address", "serve", $"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    [InlineData("seed")]
    [InlineData("compile")]
    [InlineData("verify")]
    [InlineData("token", "create")]
    [InlineData("person", "add")]
    public async Task Each_command_explains_itself(params string[] command)
    {
        var (exitCode, output, _) = await ProductProcess.RunAsync(Engine.Options, [.. command, "--help"], Cancellation);

        Assert.Equal(0, exitCode);
        Assert.Contains(command[^1], output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_printed_alone()
    {
        var (exitCode, output, _) = await ProductProcess.RunAsync(Engine.Options, ["token", "create", "--for", "audit@demo.example", "--name", "Excel"], Cancellation);

        Assert.Equal(0, exitCode);
        Assert.Matches("^pr_[A-Za-z0-9_-]{43}\n?$", output.ReplaceLineEndings("\n"));
    }

    private static async Task<string> AssertRefusedAsync(DatabaseOptions database, string said, params string[] arguments)
    {
        var (exitCode, output, error) = await ProductProcess.RunAsync(database, arguments, Cancellation);

        Assert.NotEqual(0, exitCode);
        Assert.Empty(output);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().ReplaceLineEndings("\n").Split('\n'));
        return error;
    }
}
