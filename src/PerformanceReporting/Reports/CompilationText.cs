namespace PerformanceReporting.Reports;

/// <summary>Says in a sentence how far a compiling has come, or what became of it.</summary>
internal static class CompilationText
{
    /// <param name="compilation">A compiling that somebody is at.</param>
    /// <param name="zone">The plan's.</param>
    /// <param name="language">The reader's.</param>
    public static string Running(Compilation compilation, TimeZoneInfo zone, ReportLanguage language) => compilation.IsCancelled
        ? language.Texts["Compiling.Stopping"]
        : language.Texts[
            "Compiling.Running",
            compilation.Starter ?? language.Texts["Compiling.System"],
            language.Moment(compilation.StartedAt, zone),
            (int)compilation.Stage + 1,
            language.Texts[$"Compiling.Stage.{compilation.Stage}"]];

    /// <summary>What became of the last try, when nobody is at it; null when there is nothing to say.</summary>
    public static string? Last(Compilation compilation, TimeZoneInfo zone, ReportLanguage language) =>
        compilation.IsCancelled ? language.Texts["Compiling.Cancelled", language.Moment(compilation.StartedAt, zone)]
        : compilation.Failure is { } failure ? language.Texts["Compiling.Failed", language.Moment(compilation.FailedAt ?? compilation.StartedAt, zone), failure]
        : null;
}
