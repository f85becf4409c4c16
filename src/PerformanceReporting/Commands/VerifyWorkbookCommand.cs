using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Verifying;

namespace PerformanceReporting.Commands;

/// <summary>Tells of a workbook what the page of the same name tells, a difference a line.</summary>
internal static class VerifyWorkbookCommand
{
    private const int Differs = 1;

    public static async Task<int> RunAsync(IServiceProvider services, FileInfo file, CancellationToken cancellation)
    {
        var content = await ReadAsync(file, cancellation);
        await Startup.PrepareAsync(services, cancellation);
        var verdict = content is null
            ? new WorkbookVerdict.Refused(WorkbookFault.TooLarge)
            : await services.GetRequiredService<WorkbookVerifier>().VerifyAsync(content, cancellation);
        var language = ReportLanguage.English;
        Console.WriteLine($"{file.Name}: {WorkbookMessages.Of(verdict, language)}");
        if (verdict is not WorkbookVerdict.Found found)
        {
            return Differs;
        }

        foreach (var sentence in WorkbookMessages.About(found, language))
        {
            Console.WriteLine(sentence);
        }

        Console.WriteLine($"{language.Texts["ContentHash"]}: {found.Contents.Edition.ContentHash}");
        foreach (var difference in found.Differences)
        {
            var (place, what) = (WorkbookMessages.Place(difference, language), WorkbookMessages.What(difference, language));
            await Console.Error.WriteLineAsync(difference is { Given: null, True: null }
                ? $"{place}: {what}"
                : $"{place}: {what}: '{difference.Given}' in this file, '{difference.True}' in the edition");
        }

        if (found.HasMore)
        {
            await Console.Error.WriteLineAsync(language.Texts["Verify.More", found.Differences.Count]);
        }

        return found.IsGenuine ? 0 : Differs;
    }

    // Null for a file that is larger than any workbook of a report, which is not read.
    private static async Task<byte[]?> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return file.Length > WorkbookGuard.LargestFile ? null : await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The file '{file.FullName}' cannot be read; name a workbook after --workbook.");
        }
    }
}
